using HeroImages.Detections;

namespace HeroImages.Exploration;

/// <summary>
/// One species of a collection. Counted are animal detections at or above the detection threshold with a class at or
/// above the classification threshold; a detection category named after a species counts as such a class, with the
/// detector's confidence.
/// </summary>
public sealed record SpeciesRow
{
    /// <summary>The class's name as the results have it.</summary>
    public required string Name { get; init; }

    /// <summary>What the class stands for: not every class is a species.</summary>
    public required ClassLabelKind Kind { get; init; }

    /// <summary>The taxonomy text of the class; null when the results have none.</summary>
    public required string? Taxonomy { get; init; }

    /// <summary>Images with it; a file that stands in the results twice counts once.</summary>
    public required int Images { get; init; }

    /// <summary>Different sequences with it; null when sequences are not known.</summary>
    public required int? Sequences { get; init; }

    /// <summary>Detections of it.</summary>
    public required long Detections { get; init; }

    /// <summary><see cref="Images"/> as a share, 0 to 1, of the images with an animal at or above the detection threshold.</summary>
    public required double Share { get; init; }

    /// <summary>Highest classifier confidence, 0 to 1.</summary>
    public required double BestConfidence { get; init; }

    /// <summary>Mean classifier confidence over the detections, 0 to 1.</summary>
    public required double MeanConfidence { get; init; }

    /// <summary>First image with it, local camera clock; null when none has a time.</summary>
    public required DateTime? First { get; init; }

    /// <summary>Last image with it, local camera clock; null when none has a time.</summary>
    public required DateTime? Last { get; init; }

    /// <summary>Number of different locations with it, as far as they are known.</summary>
    public required int Locations { get; init; }
}
