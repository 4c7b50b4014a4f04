using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Notebooks.References;

/// <summary>The files that a <c>.deps.json</c> beside an assembly names, where they are there.</summary>
/// <param name="Assemblies">Full paths by simple name.</param>
/// <param name="Natives">Full paths of native libraries for this system.</param>
sealed record DependencyFile(IReadOnlyDictionary<string, string> Assemblies, IReadOnlyList<string> Natives)
{
    /// <summary>No such file.</summary>
    public static DependencyFile None { get; } = new(new Dictionary<string, string>(), []);

    /// <summary>Reads the file that belongs to an assembly.</summary>
    /// <param name="assembly">Path of the assembly.</param>
    /// <param name="packageFolder">Where restored packages lie: libraries keep no copies of those that they use.</param>
    /// <returns><see cref="None"/> where there is none, or it cannot be read.</returns>
    public static DependencyFile Of(string assembly, string packageFolder)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(Path.ChangeExtension(assembly, ".deps.json")));
            return Read(document.RootElement, [Path.GetDirectoryName(assembly)!], packageFolder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return None;
        }
    }

    /// <summary>Where NuGet keeps packages unless its settings say otherwise.</summary>
    public static string UsualPackageFolder() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    static DependencyFile Read(JsonElement root, List<string> folders, string packageFolder)
    {
        var target = root.GetProperty("targets").GetProperty(root.GetProperty("runtimeTarget").GetProperty("name").GetString()!);
        var (assemblies, natives) = (new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), new List<string>());
        foreach (var library in target.EnumerateObject())
        {
            var package = root.GetProperty("libraries").GetProperty(library.Name).TryGetProperty("path", out var path) ? Path.Combine(packageFolder, path.GetString()!) : null;
            var places = package is null ? folders : [.. folders, package];
            foreach (var file in Assets(library.Value, "runtime").Select(asset => Locate(asset, places)).OfType<string>())
            {
                assemblies[Path.GetFileNameWithoutExtension(file)] = file;
            }
            natives.AddRange(Assets(library.Value, "native").Select(asset => Locate(asset, places)).OfType<string>());
        }
        return new(assemblies, natives);
    }

    /// <summary>The assets of a kind: those for any system, then those for this one, the most special last.</summary>
    static IEnumerable<string> Assets(JsonElement library, string kind)
    {
        var common = library.TryGetProperty(kind, out var plain) ? plain.EnumerateObject().Select(asset => asset.Name) : [];
        var special = library.TryGetProperty("runtimeTargets", out var targets)
            ? targets.EnumerateObject()
                .Where(asset => asset.Value.GetProperty("assetType").ValueEquals(kind))
                .Select(asset => (asset.Name, Rank: Rank(asset.Value.GetProperty("rid").GetString()!)))
                .Where(asset => asset.Rank >= 0)
                .OrderByDescending(asset => asset.Rank)
                .Select(asset => asset.Name)
            : [];
        return [.. common, .. special];
    }

    static int Rank(string rid) => RuntimeIdentifiers.Fitting.ToList().IndexOf(rid);

    /// <summary>An asset lies where its path says, below one of the folders, or beside the assembly.</summary>
    static string? Locate(string asset, List<string> places) =>
        places.Select(place => Path.GetFullPath(Path.Combine(place, asset)))
            .Prepend(Path.Combine(places[0], Path.GetFileName(asset)))
            .FirstOrDefault(File.Exists);
}
