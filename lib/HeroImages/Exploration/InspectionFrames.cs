using Microsoft.Data.Analysis;
using static HeroImages.Exploration.FrameColumns;

namespace HeroImages.Exploration;

/// <summary>The tables of a <see cref="CollectionInspection"/> as data frames; a row of the list is a row of the frame.</summary>
public static class InspectionFrames
{
    /// <summary>The counts and ranges in long form: section, figure, value. Times and texts are not numbers and left out.</summary>
    public static DataFrame ToDataFrame(this CollectionInspection inspection)
    {
        var rows = InspectionFigures.Of(inspection).ToList();
        return new DataFrame(
            Text("section", rows, r => r.Section),
            Text("figure", rows, r => r.Figure),
            Number("value", rows, r => r.Value));
    }

    /// <summary>The results files.</summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<FileRow> rows) => new(
        Text("path", rows, r => r.Path),
        Text("format", rows, r => r.Format.ToString()),
        Text("version", rows, r => r.Version),
        Text("detector", rows, r => r.Detector),
        Text("classifier", rows, r => r.Classifier),
        Number("typical_threshold", rows, r => r.TypicalThreshold),
        Flag("is_threshold_stated", rows, r => r.IsThresholdStated),
        Number("classification_threshold", rows, r => r.ClassificationThreshold),
        Whole("images", rows, r => r.Images),
        Whole("bytes", rows, r => r.Bytes));

    /// <summary>The detection categories.</summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<CategoryRow> rows) => new(
        Text("id", rows, r => r.Id),
        Text("name", rows, r => r.Name),
        Text("category", rows, r => r.Category.ToString()),
        Whole("detections", rows, r => r.Detections),
        Whole("above_threshold", rows, r => r.AboveThreshold));

    /// <summary>Failures, or whatever else has a name and a count.</summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<NamedCount> rows) => new(
        Text("name", rows, r => r.Name),
        Whole("count", rows, r => r.Count));

    /// <summary>The oddities; examples are joined by " | ".</summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<OddityReport> rows) => new(
        Text("kind", rows, r => r.Kind.ToString()),
        Whole("count", rows, r => r.Count),
        Text("explanation", rows, r => r.Explanation),
        Text("remedy", rows, r => r.Remedy),
        Text("examples", rows, r => string.Join(" | ", r.Examples)));

    /// <summary>Sequences by length.</summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<SequenceLength> rows) => new(
        Whole("frames", rows, r => r.Frames),
        Whole("sequences", rows, r => r.Sequences));

    /// <summary>Where the images' sequences come from.</summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<OriginCount> rows) => new(
        Text("origin", rows, r => r.Origin.ToString()),
        Whole("images", rows, r => r.Images));
}
