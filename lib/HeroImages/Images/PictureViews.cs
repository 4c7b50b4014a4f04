namespace HeroImages.Images;

/// <summary>What a network is shown of a picture. Each view keeps its shape and fits into its rectangle, which it may not fill.</summary>
/// <param name="Frame">The whole frame without the info bar.</param>
/// <param name="Animals">The square around its animals as far as the frame has it; the whole frame again where none is known.</param>
sealed record PictureViews(RgbPixels Frame, RgbPixels Animals);
