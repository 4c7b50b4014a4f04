using System.Collections.Concurrent;
using System.Runtime.Loader;

namespace HeroImages.Notebooks.References;

/// <summary>The assemblies of the program itself: the framework's, its own, and those of the packages that it was built with. Thread-safe.</summary>
sealed class HostAssemblies
{
    static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";

    readonly Dictionary<string, string> _deployed = Deployed();
    readonly ConcurrentDictionary<string, AssemblyFile?> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The host's assembly of a name, or null.</summary>
    public AssemblyFile? Find(string name) => _files.GetOrAdd(name, Read) ?? ReadLoaded(name);

    /// <summary>Whether a file is one of the framework, which every compilation knows.</summary>
    public static bool IsFramework(string path) => Path.GetDirectoryName(path) == Framework;

    AssemblyFile? Read(string name) => _deployed.TryGetValue(name, out var path) ? AssemblyFile.TryRead(path) : null;

    /// <summary>What a host loads later, from wherever, is its own too.</summary>
    static AssemblyFile? ReadLoaded(string name) =>
        AssemblyLoadContext.Default.Assemblies.FirstOrDefault(a => !a.IsDynamic && a.Location.Length > 0 && string.Equals(a.GetName().Name, name, StringComparison.OrdinalIgnoreCase))
            is { } assembly ? AssemblyFile.TryRead(assembly.Location) : null;

    /// <summary>The files of the assemblies that were deployed with the program, by name.</summary>
    public static Dictionary<string, string> Deployed()
    {
        var paths = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return paths.Where(File.Exists).GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
    }
}
