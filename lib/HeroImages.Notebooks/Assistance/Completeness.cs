namespace HeroImages.Notebooks.Assistance;

/// <summary>Whether a text can be run as it stands.</summary>
/// <param name="State">In a word.</param>
/// <param name="Indent">Blanks that the next line should begin with, where more is needed.</param>
public sealed record Completeness(CompletenessState State, string Indent = "");
