using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Notebooks.References;

/// <summary>The outcome of a restore, as NuGet writes it down.</summary>
/// <param name="Packages">All packages: those asked for and what they need.</param>
/// <param name="Messages">What NuGet has to say.</param>
sealed record RestoredPackages(IReadOnlyList<PackageFiles> Packages, IReadOnlyList<RestoreMessage> Messages)
{
    const string Nothing = "_._";
    const string ScriptPath = "interactive-extensions/dotnet/extension.dib";

    /// <summary>Nothing yet.</summary>
    public static RestoredPackages Empty { get; } = new([], []);

    /// <summary>Whether all files are still there.</summary>
    public bool Exists => Packages.All(package => package.Exists);

    /// <summary>The version of a package, or null.</summary>
    public string? VersionOf(string name) => Packages.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))?.Version;

    /// <summary>Reads the file <c>project.assets.json</c>.</summary>
    /// <returns>Null where there is none, or it cannot be read.</returns>
    public static RestoredPackages? TryRead(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    static RestoredPackages Read(JsonElement root)
    {
        var folders = Names(root, "packageFolders");
        var libraries = root.GetProperty("libraries");
        // With files for this system chosen; a failed restore may lack it.
        var target = root.GetProperty("targets").EnumerateObject().LastOrDefault(t => t.Name.EndsWith($"/{RuntimeIdentifiers.Current}", StringComparison.Ordinal));
        return new(
            target.Value.ValueKind == JsonValueKind.Object
                ? [.. target.Value.EnumerateObject().Where(IsPackage).Select(p => ReadPackage(p, libraries.GetProperty(p.Name), folders))]
                : [],
            root.TryGetProperty("logs", out var logs) ? [.. logs.EnumerateArray().Select(ReadMessage)] : []);
    }

    static bool IsPackage(JsonProperty library) => library.Value.GetProperty("type").ValueEquals("package");

    static PackageFiles ReadPackage(JsonProperty assets, JsonElement library, List<string> folders)
    {
        var relative = library.GetProperty("path").GetString()!;
        var folder = folders.Select(f => Path.Combine(f, relative)).FirstOrDefault(Directory.Exists) ?? Path.Combine(folders[0], relative);
        var slash = assets.Name.IndexOf('/', StringComparison.Ordinal);
        var scripts = library.GetProperty("files").EnumerateArray().Where(f => f.ValueEquals(ScriptPath)).Select(_ => ScriptPath);
        return new(
            assets.Name[..slash], assets.Name[(slash + 1)..],
            Full(Names(assets.Value, "compile")), Full(Names(assets.Value, "runtime")), Full(Names(assets.Value, "native")), Full(scripts),
            assets.Value.TryGetProperty("frameworkReferences", out var frameworks) ? [.. frameworks.EnumerateArray().Select(f => f.GetString()!)] : []);

        string[] Full(IEnumerable<string> paths) =>
            [.. paths.Where(p => Path.GetFileName(p) != Nothing).Select(p => Path.GetFullPath(Path.Combine(folder, p)))];
    }

    static List<string> Names(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? [.. value.EnumerateObject().Select(p => p.Name)] : [];

    static RestoreMessage ReadMessage(JsonElement log) => new(
        log.GetProperty("code").GetString()!, log.GetProperty("level").ValueEquals("Error"), log.GetProperty("message").GetString()!);
}
