using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HeroImages.Files;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Specs;

/// <summary>Finds, writes and removes the files that make a kernel known to Jupyter front ends.</summary>
/// <param name="folders">Where front ends look.</param>
public sealed partial class KernelSpecs(JupyterFolders folders)
{
    /// <summary>The name that is ours alone.</summary>
    public const string OwnName = "hero-csharp";

    /// <summary>The name that notebooks written with .NET Interactive ask for.</summary>
    public const string InteractiveName = ".net-csharp";

    /// <summary>Tells in <c>metadata</c> that this program wrote the file.</summary>
    const string Marker = "hero_images";

    const string FileName = "kernel.json";

    static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All kernels, also those that another of the same name hides, in the order of the search.</summary>
    /// <param name="prefix">A prefix to look below as well, first; null for none.</param>
    public IReadOnlyList<KernelSpec> Find(string? prefix = null) =>
        [.. Roots(prefix).Select(data => Path.Join(data, "kernels")).Where(Directory.Exists).SelectMany(In)];

    /// <summary>Writes the files of the C# kernel.</summary>
    /// <param name="command">The command that starts it, with a placeholder for the connection file.</param>
    /// <param name="name">
    /// Its name. Null installs <see cref="OwnName"/>, and <see cref="InteractiveName"/> too where no other kernel has that name.
    /// </param>
    /// <param name="prefix">The prefix to install below; null for the user's own folder.</param>
    /// <returns>What was installed.</returns>
    /// <exception cref="InputException">The name is none, belongs to another kernel, or the folder cannot be written.</exception>
    public IReadOnlyList<KernelSpec> Install(IReadOnlyList<string> command, string? name = null, string? prefix = null)
    {
        if (name is not null)
        {
            return [Write(command, Checked(name), name is OwnName ? "C# (Hero Images)" : name is InteractiveName ? ".NET (C#)" : $"C# (Hero Images, {name})", prefix)];
        }
        var own = Write(command, OwnName, "C# (Hero Images)", prefix);
        var isTaken = Find(prefix).Any(s => !s.IsOurs && string.Equals(s.Name, InteractiveName, StringComparison.OrdinalIgnoreCase));
        return isTaken ? [own] : [own, Write(command, InteractiveName, ".NET (C#)", prefix)];
    }

    /// <summary>Removes what <see cref="Install"/> has written.</summary>
    /// <param name="name">The name of one kernel; null for all that this program wrote.</param>
    /// <param name="prefix">The prefix that it was installed below; null for the user's own folder.</param>
    /// <returns>What was removed.</returns>
    /// <exception cref="InputException">There is no such kernel, or another program wrote it.</exception>
    public IReadOnlyList<KernelSpec> Uninstall(string? name = null, string? prefix = null)
    {
        var kernels = Path.Join(Target(prefix), "kernels");
        var found = Directory.Exists(kernels) ? In(kernels).Where(s => name is null ? s.IsOurs : s.Name == name).ToList() : [];
        if (found.FirstOrDefault(s => !s.IsOurs) is { } other)
        {
            throw new InputException(other.Folder, null, "another program installed this kernel", null, "Remove it with that program, or with: jupyter kernelspec uninstall");
        }
        if (found.Count == 0 && name is not null)
        {
            throw new InputException(Path.Join(kernels, name), null, "there is no such kernel", null, "See: hero kernel list");
        }
        found.ForEach(Remove);
        return found;
    }

    IEnumerable<string> Roots(string? prefix) => prefix is null ? folders.All : folders.All.Prepend(JupyterFolders.Below(prefix)).Distinct(StringComparer.Ordinal);

    string Target(string? prefix) => prefix is null ? folders.User : JupyterFolders.Below(Path.GetFullPath(prefix));

    static IEnumerable<KernelSpec> In(string kernels) =>
        Directory.EnumerateDirectories(kernels).Order(StringComparer.Ordinal).Select(Read).OfType<KernelSpec>();

    /// <summary>The kernel of a folder, or null when it holds none that can be read.</summary>
    static KernelSpec? Read(string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Join(folder, FileName)));
            var (root, name) = (json.RootElement, Path.GetFileName(folder));
            var isOurs = root.Member("metadata").Member(Marker).ValueKind == JsonValueKind.Object;
            return root.ValueKind == JsonValueKind.Object ? new(name, root.Text("display_name") ?? name, root.Text("language") ?? "", folder, isOurs) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    KernelSpec Write(IReadOnlyList<string> command, string name, string displayName, string? prefix)
    {
        var folder = Path.Join(Target(prefix), "kernels", name);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && Read(folder) is not { IsOurs: true })
        {
            throw new InputException(folder, null, "another kernel has this name", null, "Choose another with --name");
        }
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var logo in Logos)
            {
                WriteLogo(logo, Path.Join(folder, logo));
            }
            File.WriteAllText(Path.Join(folder, FileName), Json(command, displayName).ToJsonString(Indented) + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(folder, null, "it cannot be written", null, "Choose another place with --prefix", e);
        }
        return Read(folder)!;
    }

    static JsonObject Json(IReadOnlyList<string> command, string displayName) => new()
    {
        ["argv"] = new JsonArray([.. command.Select(part => (JsonNode)part)]),
        ["display_name"] = displayName,
        ["language"] = "C#",
        ["interrupt_mode"] = "message",
        ["metadata"] = new JsonObject { ["debugger"] = false, [Marker] = new JsonObject { ["version"] = typeof(KernelSpecs).Assembly.GetName().Version!.ToString(3) } },
    };

    static void WriteLogo(string name, string path)
    {
        using var logo = typeof(KernelSpecs).Assembly.GetManifestResourceStream($"{typeof(KernelSpecs).Namespace}.{name}")!;
        using var file = File.Create(path);
        logo.CopyTo(file);
    }

    /// <summary>Only the files that were written; others that somebody put there stay.</summary>
    static void Remove(KernelSpec spec)
    {
        foreach (var file in Logos.Append(FileName))
        {
            File.Delete(Path.Join(spec.Folder, file));
        }
        if (!Directory.EnumerateFileSystemEntries(spec.Folder).Any())
        {
            Directory.Delete(spec.Folder);
        }
    }

    static string Checked(string name) => Allowed().IsMatch(name) && name.Trim('.').Length > 0
        ? name
        : throw new InputException(name, null, "not a name for a kernel", "letters, digits, dots, hyphens and underscores, at most 64, no dot at the end", "Choose another with --name");

    [GeneratedRegex(@"^[A-Za-z0-9._-]{0,63}[A-Za-z0-9_-]\z")]
    private static partial Regex Allowed();
}
