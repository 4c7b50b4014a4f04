using HeroImages.Detections;

namespace HeroImages.Selection;

/// <summary>An animal detection that counts, with the box as the recipe wants it.</summary>
/// <param name="Box">Clipped to the frame or as the file gives it.</param>
/// <param name="Confidence">The detector's confidence.</param>
/// <param name="Species">Its species in the <see cref="SpeciesIndex"/>, -1 when not known.</param>
readonly record struct Animal(BoundingBox Box, double Confidence, int Species)
{
    public double Area { get; } = Box.Width * Box.Height;

    /// <summary>The order in which only animals that are alike in everything are equal.</summary>
    public static Comparison<Animal> LargestFirst { get; } = (a, b) =>
        b.Area.CompareTo(a.Area) is not 0 and var byArea ? byArea
        : b.Confidence.CompareTo(a.Confidence) is not 0 and var byConfidence ? byConfidence
        : a.Box.X.CompareTo(b.Box.X) is not 0 and var byX ? byX
        : a.Box.Y.CompareTo(b.Box.Y) is not 0 and var byY ? byY
        : a.Box.Width.CompareTo(b.Box.Width) is not 0 and var byWidth ? byWidth
        : a.Species.CompareTo(b.Species);
}
