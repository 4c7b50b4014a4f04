namespace HeroImages.Tests.Selection;

/// <summary>One image of a <see cref="MadeCollection"/>; without a sequence the metadata does not know it.</summary>
sealed record MadeImage(string File, string? Sequence, IReadOnlyList<MadeDetection> Detections)
{
    public string Location { get; init; } = "";
    public int Frame { get; init; } = -1;
    public DateTime? Time { get; init; }
}
