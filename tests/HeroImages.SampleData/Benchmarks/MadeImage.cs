using HeroImages.SampleData.Writing;

namespace HeroImages.SampleData.Benchmarks;

/// <summary>One image of a benchmark collection: records only, there are no pixels.</summary>
/// <param name="File">Path, as in Snapshot Safari.</param>
/// <param name="Id">Id in the metadata.</param>
/// <param name="Location">Camera.</param>
/// <param name="SequenceId">Burst.</param>
/// <param name="Frame">0-based place in the burst.</param>
/// <param name="Frames">Length of the burst.</param>
/// <param name="Taken">Camera clock.</param>
/// <param name="Category">Category of its annotation.</param>
/// <param name="Count">How many animals.</param>
/// <param name="Detections">Null for an image that could not be read.</param>
/// <param name="IsInMetadata">False for the few that the metadata forgot.</param>
sealed record MadeImage(
    string File,
    string Id,
    string Location,
    string SequenceId,
    int Frame,
    int Frames,
    DateTime Taken,
    int Category,
    int Count,
    IReadOnlyList<MadeDetection>? Detections,
    bool IsInMetadata);
