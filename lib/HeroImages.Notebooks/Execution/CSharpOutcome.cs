using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Execution;

/// <summary>How a C# text ended.</summary>
/// <param name="Error">Why it failed, or null.</param>
/// <param name="HasValue">Whether it ended in an expression with a value.</param>
/// <param name="Value">The value.</param>
sealed record CSharpOutcome(ErrorOutput? Error, bool HasValue = false, object? Value = null)
{
    /// <summary>What the compiler warned of in a text that compiled, for people to read; or an empty text.</summary>
    public string Warnings { get; init; } = "";
}
