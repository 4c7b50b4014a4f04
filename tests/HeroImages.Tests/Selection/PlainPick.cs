namespace HeroImages.Tests.Selection;

/// <summary>An image in a category.</summary>
sealed record PlainPick(PlainImage Image, string Category, double Score);
