namespace HeroImages.Labeling.Exchange;

/// <summary>One entry of <c>results</c>, as it is written; nothing is judged yet.</summary>
public sealed record PredecessorLabel
{
    /// <summary>The picture's path on the machine that labeled it; null when it is not there.</summary>
    public string? ImagePath { get; init; }

    /// <summary>The picture's base name; null when it is not there.</summary>
    public string? FileName { get; init; }

    /// <summary>The score, which may be NaN or lie outside 0 to 10; null when there is none.</summary>
    public double? Score { get; init; }

    /// <summary>The model's reasons; null when there are none.</summary>
    public string? Reasoning { get; init; }

    /// <summary>Whether the predecessor counted it as a success; null when it does not say.</summary>
    public bool? Success { get; init; }

    /// <summary>Its <c>error</c> or <c>error_message</c>.</summary>
    public string? Error { get; init; }

    /// <summary>Seconds that it took; null where that was not measured.</summary>
    public double? ProcessingTime { get; init; }

    /// <summary>
    /// What it says of the picture. A missing score, one that is no number and one outside 0 to 10 become a failure that says
    /// so: nothing is clamped or made up.
    /// </summary>
    public RatingAnswer ToAnswer() => Success == false ? Failed(RatingFailureKind.Failed, Error ?? "failed, without a reason") : Score switch
    {
        null => Error is null ? Failed(RatingFailureKind.Invalid, "there is no score") : Failed(RatingFailureKind.Failed, Error),
        >= 0 and <= 10 and var score => new() { Value = score, Reasons = Reasoning },
        var score => Failed(RatingFailureKind.Invalid, FormattableString.Invariant($"the score is {score}; expected 0 to 10")),
    };

    RatingAnswer Failed(RatingFailureKind kind, string detail) => new() { Reasons = Reasoning is "" ? null : Reasoning, Failure = new(kind, detail) };
}
