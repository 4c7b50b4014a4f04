using System.Globalization;

namespace HeroImages.Tests;

/// <summary>What a client asked for.</summary>
/// <param name="Path">Path and query.</param>
/// <param name="Headers">Its headers, by name in lower case.</param>
sealed record WebRequest(string Path, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The part that was asked for, such as <c>bytes=500-</c>; null for all.</summary>
    public string? Range => Headers.GetValueOrDefault("range");

    /// <summary>The first byte that was asked for.</summary>
    public int From => Range is { } range ? int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture) : 0;

    public static WebRequest Parse(IReadOnlyList<string> lines) => new(
        lines[0].Split(' ')[1],
        lines.Skip(1).Select(l => l.Split(": ", 2)).ToDictionary(h => h[0].ToLowerInvariant(), h => h[1]));
}
