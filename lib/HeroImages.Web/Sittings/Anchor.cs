namespace HeroImages.Web.Sittings;

/// <summary>An agreed picture, shown beside the scale once the person has rated all of them.</summary>
/// <param name="Id">What it is called on the page.</param>
/// <param name="Value">The value agreed on.</param>
/// <param name="Why">Why; null for no words.</param>
public sealed record Anchor(string Id, double Value, string? Why);
