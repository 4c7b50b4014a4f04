using HeroImages.SampleData.Collection;
using HeroImages.SampleData.Drawing;
using HeroImages.SampleData.Quality;

namespace HeroImages.SampleData.Writing;

/// <summary>What is known of a picture once it is on disk.</summary>
public sealed record DrawnPicture(PlannedPicture Plan, IReadOnlyList<PixelBox> Boxes, LatentQuality Quality, string Sha256, long Bytes);
