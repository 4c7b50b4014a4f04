using HeroImages.Detections;

namespace HeroImages.Selection;

/// <summary>The collection that candidates were selected from.</summary>
/// <param name="Detections">What was seen in its images.</param>
/// <param name="Images">Folder of its pictures; null when there is none.</param>
sealed record CandidateOrigin(DetectionStore Detections, string? Images);
