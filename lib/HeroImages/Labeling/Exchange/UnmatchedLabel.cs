namespace HeroImages.Labeling.Exchange;

/// <summary>A label whose picture is not known.</summary>
/// <param name="Label">The label.</param>
/// <param name="Mismatch">Why.</param>
/// <param name="Detail">Why, in words.</param>
public sealed record UnmatchedLabel(ImportedLabel Label, LabelMismatch Mismatch, string Detail);
