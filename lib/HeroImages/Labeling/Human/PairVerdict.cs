namespace HeroImages.Labeling.Human;

/// <summary>One rater's comparison of two pictures, as the journal of pairs keeps it. A correction is a new verdict that withdraws the old one.</summary>
public sealed record PairVerdict
{
    /// <summary>Unique in the world.</summary>
    public required string VerdictId { get; init; }

    /// <summary>The picture that was shown first: on the left, or the one chosen from a burst.</summary>
    public required PicturePointer First { get; init; }

    /// <summary>The other one.</summary>
    public required PicturePointer Second { get; init; }

    /// <summary>Which is better; null where the line only withdraws another.</summary>
    public PairChoice? Choice { get; init; }

    /// <summary>Who judged, and by which rubric.</summary>
    public required RaterId Rater { get; init; }

    /// <summary>The sequence, where a burst was shown as a strip and its best frame chosen; null for two pictures side by side.</summary>
    public string? Burst { get; init; }

    /// <summary>How the pictures were seen; null where that is not known.</summary>
    public Viewing? Viewing { get; init; }

    /// <summary>Id of the verdict that this one takes back; null for none.</summary>
    public string? Withdraws { get; init; }

    /// <summary>Seconds that it took; null where that is not known.</summary>
    public double? Seconds { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
