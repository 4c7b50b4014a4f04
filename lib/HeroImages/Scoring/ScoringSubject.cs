using HeroImages.Detections;

namespace HeroImages.Scoring;

/// <summary>A picture to be scored.</summary>
/// <param name="File">Its name in the collection.</param>
/// <param name="Content">The bytes of its file.</param>
/// <param name="Detections">What was seen in it from the threshold on, in the order of the results; empty where nothing is known.</param>
public sealed record ScoringSubject(string File, byte[] Content, IReadOnlyList<Detection> Detections)
{
    /// <summary>Boxes of its animals, the largest first.</summary>
    public IReadOnlyList<BoundingBox> Animals =>
        [.. Detections.Where(d => d.Category == DetectionCategory.Animal).Select(d => d.Box).OrderByDescending(box => box.Area)];
}
