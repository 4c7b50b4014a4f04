using HeroImages.Forms;
using HeroImages.Labeling.Human;

namespace HeroImages.Labeling;

/// <summary>One rater's judgement of one picture, as the journal keeps it. A correction is a new rating.</summary>
[TypeFormatterSource]
public sealed record Rating : INotebookForm
{
    /// <summary>Unique in the world, so that journals of several machines can be joined.</summary>
    public required string RatingId { get; init; }

    /// <summary>SHA-256 of the picture's bytes in lower-case hexadecimal: which picture it is, whatever its name.</summary>
    public required string ImageSha256 { get; init; }

    /// <summary>The name of the picture at the time, below the root of the collection.</summary>
    public required string File { get; init; }

    /// <summary>Who judged, and how it was asked.</summary>
    public required RaterId Rater { get; init; }

    /// <summary>The judgement, or why there is none.</summary>
    public required RatingAnswer Answer { get; init; }

    /// <summary>Seconds that it took, waiting included; null where that is not known.</summary>
    public double? Seconds { get; init; }

    /// <summary>When the answer came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What a person says of the picture beside a value; empty for other raters.</summary>
    public IReadOnlyList<PictureMark> Marks { get; init; } = [];

    /// <summary>How a person saw the picture; null for other raters, and where that is not known.</summary>
    public Viewing? Viewing { get; init; }

    /// <summary>Id of the rating that this one takes back, as a person's undo does; null for none.</summary>
    public string? Withdraws { get; init; }

    /// <summary>Whether a rater need not be asked again: there is a value, or a failure that will stay one.</summary>
    public bool IsFinal => Answer.Failure is not { MayPass: true };

    /// <inheritdoc/>
    public string ToHtml() => LabelingForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => LabelingForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => LabelingForms.Of(this).Title;
}
