using System.Runtime.InteropServices;

namespace HeroImages.Files;

/// <summary>The names under which packages keep files for this system, from the most to the least special.</summary>
static class RuntimeIdentifiers
{
    static readonly string Processor = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    static readonly string Platform = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : IsMusl() ? "linux-musl" : "linux";

    /// <summary>Such as <c>linux-x64</c>, without the name of a distribution.</summary>
    public static string Current { get; } = $"{Platform}-{Processor}";

    /// <summary>All names that fit, the best first.</summary>
    public static IReadOnlyList<string> Fitting { get; } =
    [
        .. Names(Platform),
        .. Platform == "linux-musl" ? Names("linux") : [],
        .. Platform == "win" ? [] : Names("unix"),
        "any",
    ];

    static string[] Names(string platform) => [$"{platform}-{Processor}", platform];

    static bool IsMusl() =>
        RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) || RuntimeInformation.RuntimeIdentifier.StartsWith("alpine", StringComparison.Ordinal);
}
