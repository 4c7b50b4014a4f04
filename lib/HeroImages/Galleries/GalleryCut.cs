namespace HeroImages.Galleries;

/// <summary>Pictures of the source that a gallery does not show.</summary>
/// <param name="Count">How many.</param>
/// <param name="Why">Why, in words that go on from "not shown:".</param>
public sealed record GalleryCut(int Count, string Why);
