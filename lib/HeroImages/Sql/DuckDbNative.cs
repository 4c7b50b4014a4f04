using System.Runtime.InteropServices;
using DuckDB.NET.Data;

namespace HeroImages.Sql;

/// <summary>Finds DuckDB's native library where programs that load this library from a folder, such as notebooks, do not look: under <c>runtimes</c>.</summary>
static class DuckDbNative
{
    static readonly Lazy<bool> Loaded = new(Load);

    /// <summary>Loads the library from there, if it is there; the system's own search goes on with the one already loaded.</summary>
    public static void Find() => _ = Loaded.Value;

    static bool Load() =>
        Path.GetDirectoryName(typeof(DuckDBConnection).Assembly.Location) is { Length: > 0 } folder
        && Candidates(folder).Any(path => NativeLibrary.TryLoad(path, out _));

    static IEnumerable<string> Candidates(string folder)
    {
        var file = OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";
        string[] systems = OperatingSystem.IsMacOS() ? ["osx", RuntimeInformation.RuntimeIdentifier] : [RuntimeInformation.RuntimeIdentifier, Portable];
        return systems.Select(system => Path.Combine(folder, "runtimes", system, "native", file)).Where(File.Exists);
    }

    static string Portable => $"{(OperatingSystem.IsWindows() ? "win" : "linux")}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
}
