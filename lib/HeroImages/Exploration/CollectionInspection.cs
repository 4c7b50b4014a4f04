using HeroImages.Forms;

namespace HeroImages.Exploration;

/// <summary>What the files of a collection are, and whether anything is wrong with them.</summary>
[TypeFormatterSource]
public sealed record CollectionInspection : INotebookForm
{
    /// <summary>The results files, in the order given.</summary>
    public required IReadOnlyList<FileRow> Files { get; init; }

    /// <summary>The detector confidence from which a detection is taken for real: the highest of the files' typical ones.</summary>
    public required double TypicalThreshold { get; init; }

    /// <summary>Images of each sort.</summary>
    public required ImageCounts Images { get; init; }

    /// <summary>Why images failed, most frequent first, then by text.</summary>
    public required IReadOnlyList<NamedCount> Failures { get; init; }

    /// <summary>The detection categories, used or only listed, in order of id.</summary>
    public required IReadOnlyList<CategoryRow> Categories { get; init; }

    /// <summary>What has been classified.</summary>
    public required ClassificationCounts Classifications { get; init; }

    /// <summary>Between which values the numbers lie.</summary>
    public required CollectionRanges Ranges { get; init; }

    /// <summary>The sequences; null when none were given.</summary>
    public required SequenceInspection? Sequences { get; init; }

    /// <summary>Everything that is not as the formats say, in the order of <see cref="Detections.Oddity"/>.</summary>
    public required IReadOnlyList<OddityReport> Oddities { get; init; }

    /// <inheritdoc/>
    public string ToHtml() => ExplorationForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => ExplorationForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => ExplorationForms.Of(this).Title;
}
