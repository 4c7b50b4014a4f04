namespace HeroImages.Notebooks.Languages;

/// <summary>A cell of a notebook that is imported.</summary>
/// <param name="Language">Name or alias of its language; <c>markdown</c> for prose.</param>
/// <param name="Text">Its text.</param>
public sealed record ImportedCell(string Language, string Text);
