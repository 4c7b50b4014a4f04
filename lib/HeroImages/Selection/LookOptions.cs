using HeroImages.Files;

namespace HeroImages.Selection;

/// <summary>How pictures are opened and looked at before the last choice.</summary>
public sealed record LookOptions
{
    /// <summary>Folder of the pictures.</summary>
    public required string Images { get; init; }

    /// <summary>Share of the picture's height that the camera's info bar takes; null for the recipe's. Defaults to null.</summary>
    public double? InfoBar { get; init; }

    /// <summary>Sequences opened for each candidate asked for, 1 or more: those that would be chosen if so many were asked for. Defaults to 3.</summary>
    public int Lead { get; init; } = 3;

    /// <summary>Most frames opened of a sequence, 1 or more: the best by their score. Defaults to 10.</summary>
    public int FramesPerSequence { get; init; } = 10;

    /// <summary>
    /// What a technical score of 10 adds to the recipe's score, whose own terms sum to about 1. Defaults to 0.3: as much
    /// as the size in the frame.
    /// </summary>
    public double Weight { get; init; } = 0.3;

    /// <summary>Told how many pictures have been looked at; null for nobody. It is told from several threads.</summary>
    public IProgress<WorkProgress>? Progress { get; init; }
}
