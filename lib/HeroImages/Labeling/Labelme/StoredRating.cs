namespace HeroImages.Labeling.Labelme;

/// <summary>The rating that a Labelme file was written with; a person may then tick another value.</summary>
sealed record StoredRating
{
    public string? RatingId { get; init; }

    public required double Value { get; init; }

    public required RaterId Rater { get; init; }

    public string? Reasons { get; init; }

    public DateTimeOffset? At { get; init; }

    /// <summary>As the file has it: who stands behind the value.</summary>
    public string Source => Rater.IsPerson ? "human" : Rater.Model is null ? "model" : "vlm";

    /// <summary>The value of a rating; null where it has none.</summary>
    public static StoredRating? Of(Rating? rating) => rating is { Answer.Value: { } value }
        ? new() { RatingId = rating.RatingId, Value = value, Rater = rating.Rater, Reasons = rating.Answer.Reasons, At = rating.At }
        : null;
}
