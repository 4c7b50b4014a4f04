using System.Collections.Concurrent;

namespace HeroImages.Notebooks.Execution;

/// <summary>The texts that were run, by what traces call them, so that a trace can show the line. Thread-safe.</summary>
sealed class CellOrigins
{
    readonly ConcurrentDictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    /// <summary>Keeps a text.</summary>
    /// <param name="origin">What traces call it.</param>
    /// <param name="code">The text.</param>
    /// <param name="firstLine">Lines of the cell before it.</param>
    public void Keep(string origin, string code, int firstLine) =>
        _lines[origin] = [.. Enumerable.Repeat("", firstLine), .. code.Split('\n')];

    /// <summary>A line, from 1, or null.</summary>
    public string? Line(string origin, int line) =>
        _lines.TryGetValue(origin, out var lines) && line >= 1 && line <= lines.Length ? lines[line - 1].TrimEnd('\r') : null;
}
