namespace HeroImages.Notebooks.Cells;

/// <summary>Why a cell ended early.</summary>
/// <param name="Name">Type of the error, such as <c>InvalidOperationException</c>.</param>
/// <param name="Message">What it says.</param>
/// <param name="Trace">Lines for a person: the message and the user's own frames, with line numbers of the cell.</param>
public sealed record ErrorOutput(string Name, string Message, IReadOnlyList<string> Trace) : CellOutput;
