namespace HeroImages.Labeling.Exchange;

/// <summary>A label of the predecessor as a rater's answer on a picture that is still to be found.</summary>
public sealed record ImportedLabel
{
    /// <summary>The picture's path on the machine that labeled it, as the file has it; empty when it has none.</summary>
    public required string ImagePath { get; init; }

    /// <summary>The picture's base name.</summary>
    public required string FileName { get; init; }

    /// <summary>The value and reasons, or why there is no value.</summary>
    public required RatingAnswer Answer { get; init; }

    /// <summary>Who judged: sort and model, the predecessor's rubric, and the method as the settings.</summary>
    public required RaterId Rater { get; init; }

    /// <summary>The model as the file names it.</summary>
    public string? Model { get; init; }

    /// <summary>The method as the file names it; see <see cref="LabelMethods"/>.</summary>
    public string? Method { get; init; }

    /// <summary>When the file was written; single answers carry no time. Null when it does not say.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Seconds the answer took; null where that was not measured.</summary>
    public double? Seconds { get; init; }
}
