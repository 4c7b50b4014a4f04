using HeroImages.Detections;

namespace HeroImages.Labeling;

/// <summary>A picture that is to be rated, by its name and where it lies.</summary>
/// <param name="File">Its name in the collection, which ratings keep.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Animals">Boxes of its animals, the largest first; empty where none are known.</param>
public sealed record RatingPicture(string File, string Path, IReadOnlyList<BoundingBox> Animals)
{
    /// <summary>Why it is not to be sent to a hosted rater, such as a person in it; null where nothing speaks against it.</summary>
    public string? Private { get; init; }
}
