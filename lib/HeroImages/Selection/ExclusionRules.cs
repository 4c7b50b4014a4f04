namespace HeroImages.Selection;

/// <summary>Which images are left out before anything is scored.</summary>
public sealed record ExclusionRules
{
    /// <summary>
    /// Least confidence, 0 to 1, at which a person or vehicle in the picture rules it out; null for the same threshold
    /// as for animals. Used while <see cref="PeopleAndVehicles"/> is true. Defaults to null.
    /// </summary>
    public double? PersonThreshold { get; init; }

    /// <summary>Leaves out images with a person or vehicle, detected or classified. Defaults to true.</summary>
    public bool PeopleAndVehicles { get; init; } = true;

    /// <summary>Passes over animals that are classified as blank, and leaves out images with no others. Defaults to true.</summary>
    public bool Blanks { get; init; } = true;

    /// <summary>Leaves out videos. Defaults to true.</summary>
    public bool Videos { get; init; } = true;

    /// <summary>Leaves out images that the metadata marks as not public, since people may be in them. Defaults to true.</summary>
    public bool NotPublic { get; init; } = true;

    /// <summary>Leaves out the lesser entries of files that stand in the results more than once. Defaults to true.</summary>
    public bool Repeats { get; init; } = true;

    /// <summary>Leaves out images that the metadata does not know by exactly their name. Defaults to false.</summary>
    public bool WithoutMetadata { get; init; }
}
