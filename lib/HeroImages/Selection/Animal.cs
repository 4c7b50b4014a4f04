using HeroImages.Detections;

namespace HeroImages.Selection;

/// <summary>An animal detection that counts, with the box as the recipe wants it.</summary>
/// <param name="Box">Clipped to the frame or as the file gives it.</param>
/// <param name="Confidence">The detector's confidence.</param>
/// <param name="Species">Its species in the <see cref="SpeciesIndex"/>, -1 when not known.</param>
readonly record struct Animal(BoundingBox Box, double Confidence, int Species)
{
    public double Area { get; } = Box.Width * Box.Height;
}
