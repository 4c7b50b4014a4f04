namespace HeroImages.Web.Sittings;

/// <summary>What a person said of a picture of the first set, and what was agreed.</summary>
/// <param name="Value">The person's value; null where there is none.</param>
/// <param name="Agreed">The value agreed on.</param>
/// <param name="Why">Why; null for no words.</param>
public sealed record WarmUpFeedback(double? Value, double Agreed, string? Why);
