using HeroImages.Detections;
using HeroImages.Exploration;
using HeroImages.Files;
using HeroImages.Sequences;
using static HeroImages.Sql.SqlColumns;

namespace HeroImages.Sql;

/// <summary>The tables of a collection. The column <c>image</c> counts images from 0 in file order and ties the tables together; boxes are shares of the frame.</summary>
static class StoreTables
{
    public const string Images = "images";
    public const string Detections = "detections";
    public const string Classifications = "classifications";

    /// <summary>Names of the tables.</summary>
    public static IReadOnlyList<string> Names { get; } = [Images, Detections, Classifications];

    public static SqlTable Of(string table, DetectionStore detections, SequenceStore? sequences) => table switch
    {
        Images => ImagesOf(detections, sequences),
        Detections => DetectionsOf(detections),
        _ => ClassificationsOf(detections),
    };

    static SqlTableOf<ImageSummary> ImagesOf(DetectionStore detections, SequenceStore? sequences)
    {
        var columns = detections.Columns;
        var view = new CollectionView(detections, sequences);
        return new(
            [
                Whole<ImageSummary>("image", r => r.Image),
                Text<ImageSummary>("file", r => columns.Files[r.Image]),
                Text<ImageSummary>("location", r => view.LocationName(view.Location(r.Image))),
                Text<ImageSummary>("sequence", r => sequences?.Columns.Ids.Text(view.Sequence(r.Image))),
                Whole<ImageSummary>("frame", r => Known(sequences?.Columns.Frame[r.Image])),
                Whole<ImageSummary>("frames", r => Known(sequences?.Columns.Frames[r.Image])),
                Time<ImageSummary>("time", r => CameraClock.ToDateTime(view.Time(r.Image))),
                Text<ImageSummary>("failure", r => detections.FailureOf(r.Image)),
                Flag<ImageSummary>("is_video", r => columns.IsVideo[r.Image]),
                Whole<ImageSummary>("detections", r => r.Detections),
                Number<ImageSummary>("max_animal_confidence", r => r.Animal),
                Number<ImageSummary>("max_person_confidence", r => r.Person),
                Number<ImageSummary>("max_vehicle_confidence", r => r.Vehicle),
                Number<ImageSummary>("max_animal_area", r => r.Area),
                Text<ImageSummary>("top_species", r => r.Label >= 0 ? detections.Labels[r.Label].Name : null),
                Number<ImageSummary>("top_species_confidence", r => r.LabelConfidence),
            ],
            Enumerable.Range(0, detections.Count).Select(i => new ImageSummary(detections, i)));
    }

    static SqlTableOf<DetectionRow> DetectionsOf(DetectionStore detections)
    {
        var columns = detections.Columns;
        return new(
            [
                Whole<DetectionRow>("image", r => r.Image),
                Text<DetectionRow>("file", r => r.File),
                Whole<DetectionRow>("detection", r => r.Place),
                Text<DetectionRow>("category", r => detections.Categories[columns.Category[r.Detection]].Category.ToString()),
                Text<DetectionRow>("category_name", r => detections.Categories[columns.Category[r.Detection]].Name),
                Number<DetectionRow>("confidence", r => columns.Confidence(r.Detection)),
                Number<DetectionRow>("x", r => columns.Box(r.Detection).X),
                Number<DetectionRow>("y", r => columns.Box(r.Detection).Y),
                Number<DetectionRow>("width", r => columns.Box(r.Detection).Width),
                Number<DetectionRow>("height", r => columns.Box(r.Detection).Height),
                Number<DetectionRow>("area", r => columns.Box(r.Detection).Area),
                Text<DetectionRow>("top_species", r => ImageSummary.Best(columns, r.Detection) is { Label: >= 0 and var label } ? detections.Labels[label].Name : null),
                Number<DetectionRow>("top_species_confidence", r => ImageSummary.Best(columns, r.Detection) is { Label: >= 0, Confidence: var c } ? c : null),
            ],
            DetectionRows(columns));
    }

    static SqlTableOf<ClassificationRow> ClassificationsOf(DetectionStore detections)
    {
        var columns = detections.Columns;
        return new(
            [
                Whole<ClassificationRow>("image", r => r.Of.Image),
                Text<ClassificationRow>("file", r => r.Of.File),
                Whole<ClassificationRow>("detection", r => r.Of.Place),
                Whole<ClassificationRow>("classification", r => r.Place),
                Text<ClassificationRow>("species", r => detections.Labels[columns.Class[r.Classification]].Name),
                Text<ClassificationRow>("kind", r => detections.Labels[columns.Class[r.Classification]].Kind.ToString()),
                Text<ClassificationRow>("taxonomy", r => detections.Labels[columns.Class[r.Classification]].Description),
                Number<ClassificationRow>("confidence", r => columns.ClassConfidence[r.Classification]),
            ],
            DetectionRows(columns).SelectMany(d => ClassificationRows(columns, d)));
    }

    static long? Known(int? number) => number is null or < 0 ? null : number;

    static IEnumerable<DetectionRow> DetectionRows(DetectionColumns columns)
    {
        for (var image = 0; image < columns.Images; image++)
        {
            var (start, end) = columns.DetectionsOf(image);
            var file = start < end ? columns.Files[image] : "";
            for (var d = start; d < end; d++)
            {
                yield return new(image, file, d - start, d);
            }
        }
    }

    static IEnumerable<ClassificationRow> ClassificationRows(DetectionColumns columns, DetectionRow detection)
    {
        var (start, end) = columns.ClassesOf(detection.Detection);
        return Enumerable.Range(start, end - start).Select(c => new ClassificationRow(detection, c - start, c));
    }

    readonly record struct DetectionRow(int Image, string File, int Place, int Detection);

    readonly record struct ClassificationRow(DetectionRow Of, int Place, int Classification);
}
