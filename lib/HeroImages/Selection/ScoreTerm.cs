namespace HeroImages.Selection;

/// <summary>One summand of a score: a weight times a measure.</summary>
/// <param name="Measure">What is weighed.</param>
/// <param name="Weight">How much it counts.</param>
public sealed record ScoreTerm(Measure Measure, double Weight);
