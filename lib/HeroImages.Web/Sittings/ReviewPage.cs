using HeroImages.Labeling.Human;

namespace HeroImages.Web.Sittings;

/// <summary>All that the page gets to know: nothing that would tell what a picture is or what others think of it.</summary>
public sealed record ReviewPage
{
    /// <summary>What is asked.</summary>
    public required ReviewMode Mode { get; init; }

    /// <summary>The person's name.</summary>
    public required string Rater { get; init; }

    /// <summary>Names what is shown; another after every answer.</summary>
    public required string View { get; init; }

    /// <summary>The pictures to show; empty at the end.</summary>
    public IReadOnlyList<ShownPicture> Pictures { get; init; } = [];

    /// <summary>Pictures that will be needed next, to be loaded before.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>How many are done.</summary>
    public int Done { get; init; }

    /// <summary>How many there are for this person.</summary>
    public int Total { get; init; }

    /// <summary>Whether there is something to take back.</summary>
    public bool CanUndo { get; init; }

    /// <summary>Marks noted on the picture so far.</summary>
    public IReadOnlyList<PictureMark> Marks { get; init; } = [];

    /// <summary>Words noted on the picture so far.</summary>
    public string? Words { get; init; }

    /// <summary>The value that was just taken back; null for none.</summary>
    public double? Was { get; init; }

    /// <summary>Pictures of the first set that are still to come, this one included; 0 after it.</summary>
    public int WarmUp { get; init; }

    /// <summary>What was agreed on the picture before, where it was one of the first set.</summary>
    public WarmUpFeedback? Feedback { get; init; }

    /// <summary>How far the person's scale has moved, where that is much and has not just been told.</summary>
    public Drift? Drift { get; init; }

    /// <summary>Decisions of this sitting, where it is time for a break; null otherwise.</summary>
    public int? Break { get; init; }

    /// <summary>What it came to; null until the end.</summary>
    public ReviewSummary? End { get; init; }
}
