namespace HeroImages.Notebooks.Languages;

/// <summary>An option of a magic.</summary>
/// <param name="Name">With its dashes: <c>--name</c>.</param>
/// <param name="Value">What stands after it, for help: <c>NAME</c>; null for a switch.</param>
/// <param name="Description">What it means.</param>
/// <param name="IsRequired">Whether it has to be given.</param>
public sealed record MagicOption(string Name, string? Value, string Description, bool IsRequired = false);
