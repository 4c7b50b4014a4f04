namespace HeroImages.Images;

/// <summary>One number a pixel, row by row.</summary>
/// <param name="Values">The numbers.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
sealed record Plane(float[] Values, int Width, int Height);
