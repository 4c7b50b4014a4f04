namespace HeroImages.Notebooks.Formatting;

/// <summary>A key with its value.</summary>
sealed record Pair(object? Key, object? Value);
