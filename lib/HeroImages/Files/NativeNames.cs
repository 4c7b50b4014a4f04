namespace HeroImages.Files;

/// <summary>How native libraries are named on this system.</summary>
static class NativeNames
{
    static readonly string Prefix = OperatingSystem.IsWindows() ? "" : "lib";

    static readonly string[] Suffixes = OperatingSystem.IsWindows() ? [".dll"] : OperatingSystem.IsMacOS() ? [".dylib", ".so"] : [".so"];

    /// <summary>Whether names that differ in case only are the same.</summary>
    public static StringComparer Comparer { get; } = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>The file names that a name may stand for that code gives, with or without prefix and suffix; the likeliest first.</summary>
    public static IReadOnlyList<string> Variants(string name) =>
        [name, .. Suffixes.SelectMany(suffix => new[] { Prefix + name + suffix, name + suffix }), Prefix + name];

    /// <summary>Whether a file is named like a library; a version may follow the suffix, as in <c>libx.so.42</c>.</summary>
    public static bool IsLibrary(string path) => Suffixes.Any(suffix =>
        path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) || Path.GetFileName(path).Contains($"{suffix}.", StringComparison.Ordinal));

    /// <summary>Where an assembly's folder may hold libraries for this system, the best place first.</summary>
    public static IEnumerable<string> Folders(string folder) =>
        RuntimeIdentifiers.Fitting.Select(rid => Path.Combine(folder, "runtimes", rid, "native")).Prepend(folder);
}
