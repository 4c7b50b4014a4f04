using HeroImages.SampleData.Drawing;

namespace HeroImages.SampleData.Rendering;

/// <summary>A picture as SVG, with the true box of each subject in pixels, not yet clipped to the frame.</summary>
public sealed record ComposedPicture(string Scene, string InfoBar, IReadOnlyList<PixelBox> Boxes);
