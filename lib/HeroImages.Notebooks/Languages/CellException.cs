namespace HeroImages.Notebooks.Languages;

/// <summary>A part of a cell could not be run, for a reason that its author can mend.</summary>
/// <param name="name">The kind of error as front ends show it, such as <c>UnknownMagic</c>.</param>
/// <param name="message">What is wrong, where, and the remedy.</param>
/// <param name="cause">What it comes from, if anything.</param>
public sealed class CellException(string name, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The kind of error.</summary>
    public string Name { get; } = name;

    /// <summary>The cell's line at fault, from 0; null where no line is.</summary>
    public int? Line { get; init; }

    /// <summary>The file whose line that is; null for the cell itself.</summary>
    public string? Origin { get; init; }

    /// <summary>Lines for a person: the message, and the place.</summary>
    public IReadOnlyList<string> Trace => Place is { } place ? [$"{Name}: {Message}", $"   at {place}"] : [$"{Name}: {Message}"];

    string? Place => (Origin, Line) switch
    {
        (null, null) => null,
        (null, { } line) => FormattableString.Invariant($"line {line + 1}"),
        ({ } file, null) => file,
        ({ } file, { } line) => FormattableString.Invariant($"{file}, line {line + 1}"),
    };

    /// <summary>The same error with its place, unless it already has one.</summary>
    internal CellException At(int line, string? origin) =>
        Line is null && Origin is null ? new(Name, Message, InnerException) { Line = line, Origin = origin } : this;
}
