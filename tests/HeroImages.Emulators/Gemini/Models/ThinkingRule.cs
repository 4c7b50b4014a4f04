namespace HeroImages.Emulators.Gemini.Models;

/// <summary>How a model family may be told to think.</summary>
/// <param name="Levels">The levels taken; none for a family with a budget.</param>
/// <param name="DefaultLevel">The level where none is given.</param>
/// <param name="TakesBudget">Whether a budget is taken, if only to be ignored.</param>
/// <param name="MinBudget">The smallest budget beside 0 and -1.</param>
/// <param name="MaxBudget">The largest budget.</param>
/// <param name="TakesZero">Whether thinking can be switched off.</param>
sealed record ThinkingRule(IReadOnlyList<string> Levels, string DefaultLevel, bool TakesBudget, int MinBudget = 1, int MaxBudget = 24576, bool TakesZero = true)
{
    public static ThinkingRule Budget(int min, int max, bool takesZero, string otherwise) => new([], otherwise, true, min, max, takesZero);

    public static ThinkingRule Level(string otherwise, params string[] levels) => new(levels, otherwise, true);
}
