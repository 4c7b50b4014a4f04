using HeroImages.Detections;

namespace HeroImages.Exploration;

/// <summary>Columns of a collection, for charts.</summary>
public static class ImageColumns
{
    /// <summary>The highest confidence of an animal in each image, in file order; null for images without one, whatever the reason.</summary>
    public static IEnumerable<double?> MaxConfidence(this DetectionStore detections) =>
        Enumerable.Range(0, detections.Count).Select(i => new ImageSummary(detections, i).Animal);

    /// <summary>Images of each species, the most frequent first.</summary>
    public static IReadOnlyList<NamedCount> Counts(this SpeciesDistribution distribution) =>
        [.. distribution.Species.Select(row => new NamedCount(row.Name, row.Images))];
}
