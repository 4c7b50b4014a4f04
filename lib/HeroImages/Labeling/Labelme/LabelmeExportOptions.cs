using HeroImages.Detections;
using HeroImages.Selection;
using HeroImages.Sequences;

namespace HeroImages.Labeling.Labelme;

/// <summary>What goes into Labelme files, and where they go.</summary>
public sealed record LabelmeExportOptions
{
    /// <summary>
    /// How the pictures come to their files. Copies, the default, are JPEGs without metadata, since such folders are passed on;
    /// with <see cref="PictureTransfer.None"/> the files point to the pictures where they lie.
    /// </summary>
    public PictureTransfer Transfer { get; init; } = PictureTransfer.Copy;

    /// <summary>Whether each file is written beside its picture, in the folder of the raw pictures. Defaults to false.</summary>
    public bool Beside { get; init; }

    /// <summary>What was seen in the pictures, for boxes and privacy; null to write none.</summary>
    public DetectionStore? Detections { get; init; }

    /// <summary>The same images' metadata; needed with <see cref="Detections"/>.</summary>
    public SequenceStore? Sequences { get; init; }

    /// <summary>Ratings to show; null for none, so that people rate without seeing any.</summary>
    public RatingBook? Ratings { get; init; }

    /// <summary>Whose ratings to show; may be null where all are of one rater.</summary>
    public RaterId? Rater { get; init; }

    /// <summary>Whether pictures with people or vehicles, or marked not public, are exported too. Defaults to false.</summary>
    public bool IncludePeople { get; init; }
}
