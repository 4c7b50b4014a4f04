namespace HeroImages.Scoring;

/// <summary>A model's score of a picture.</summary>
/// <param name="Value">0 to 10.</param>
/// <param name="Spread">How unsure the model is, as a standard deviation on the same scale; null where it does not know.</param>
/// <param name="Parts">What the score is made of, by name; empty where the model cannot say.</param>
/// <param name="Reasons">In words; empty where the model cannot say.</param>
public sealed record PictureScore(double Value, double? Spread, IReadOnlyDictionary<string, double> Parts, IReadOnlyList<string> Reasons);
