using System.Globalization;
using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Sequences;

namespace HeroImages.Tests.Exploration;

/// <summary>Collections written as results files and read back, as users have them.</summary>
static class Stores
{
    public const string Tables = """
        "detection_categories": {"1": "animal", "2": "person", "3": "vehicle"},
        "classification_categories": {"z": "zebra", "g": "giraffe", "w": "wildcat"},
        "info": {"format_version": "1.5", "detector": "md_v1000.0.0-redwood.pt"}
        """;

    /// <summary>The ten images whose figures were worked out by hand.</summary>
    public static DetectionStore TenImages() => Read(
        Image("p/1.jpg", Animal(.92, .4, .4, "z", .8)),
        Image("p/2.jpg", Animal(.7, .4, .5, "z", .9)),
        Image("p/3.jpg", Animal(.6, .9, .95, "z", .4)),
        Image("p/4.jpg", Animal(.45, .05, .05)),
        Image("p/5.jpg", Animal(.8, .2, .3, "z", .7), Animal(.9, .2, .3, "g", .6), Animal(.31, .1, .1)),
        Image("p/6.jpg", Animal(.5, .2, .2, "z", .6), Animal(.4, .2, .2, "z", .6), Detection("2", .95, .5, .9)),
        Image("p/7.jpg", Animal(.88, .25, .3, "g", .5)),
        Image("p/8.jpg", Animal(.88, .25, .3, "g", .5), Animal(.29, .1, .1, "w", .9)),
        Image("p/9.jpg", Animal(.3, .3, .3, "z", .5)),
        Image("p/10.jpg", Animal(.99, .4, .4, "z", .99)));

    /// <summary>Sequences of the ten images: two at camp, eight at the ford, the last one without time or place.</summary>
    public static SequenceStore TenImagesInSequences()
    {
        string[] sequences = ["q1", "q1", "q2", "q3", "q4", "q5", "q6", "q6", "q7", "alone"];
        var columns = new SequenceColumns();
        for (var i = 0; i < 10; i++)
        {
            columns.Sequence.Add(columns.Ids.Intern(WideText.ToBytes(sequences[i])));
            columns.Location.Add(columns.Locations.Intern(i < 2 ? "camp"u8 : i < 9 ? "ford"u8 : []));
            columns.Time.Add(i < 9 ? new DateTime(2020, 5, 1 + i, 6 + (i / 2), 30, 0).Ticks : CameraClock.Missing);
            columns.Frame.Add(0);
            columns.Frames.Add(1);
            columns.Origin.Add(i < 9 ? SequenceOrigin.Metadata : SequenceOrigin.AloneWithoutTime);
        }
        return new SequenceStore(columns, new SequenceJoin(10, 9, 9, 0, 0, 0, 1, 0, 1, 1), []);
    }

    public static DetectionStore Read(params string[] images) =>
        ReadDocuments($$"""{"images": [{{string.Join(",", images)}}], {{Tables}}}""");

    /// <summary>A results file with its own tables, each written as "id name, id name".</summary>
    public static string Document(string categories, string classes, params string[] images) => $$"""
        {"images": [{{string.Join(",", images)}}], "detection_categories": {{Table(categories)}},
         "classification_categories": {{Table(classes)}}, "info": {"format_version": "1.5", "detector": "md_v5a"} }
        """;

    /// <summary>Reads whole results files as one collection.</summary>
    public static DetectionStore ReadDocuments(params string[] documents)
    {
        var folder = Directory.CreateTempSubdirectory("hero-results-");
        try
        {
            var paths = documents.Select((text, n) => (Path: Path.Combine(folder.FullName, $"results-{n}.json"), Text: text)).ToList();
            paths.ForEach(p => File.WriteAllText(p.Path, p.Text));
            return ResultsReader.Read([.. paths.Select(p => p.Path)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static string Image(string file, params string[] detections) =>
        $$"""{"file": "{{file.Replace("\\", "\\\\", StringComparison.Ordinal)}}", "detections": [{{string.Join(",", detections)}}]}""";

    public static string At(string time, string file, params string[] detections) =>
        Image(file, detections).Replace("{\"file\"", $"{{\"datetime\": \"{time}\", \"file\"", StringComparison.Ordinal);

    public static string Failed(string file, string reason) => $$"""{"file": "{{file}}", "detections": null, "failure": "{{reason}}"}""";

    public static string Animal(double confidence, double width, double height, string? label = null, double labelConfidence = 0) =>
        Detection("1", confidence, width, height, label, labelConfidence);

    public static string Detection(
        string category, double confidence, double width, double height, string? label = null, double labelConfidence = 0)
    {
        var classes = label is null ? "" : string.Create(CultureInfo.InvariantCulture, $", \"classifications\": [[\"{label}\", {labelConfidence}]]");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"category\": \"{category}\", \"conf\": {confidence}, \"bbox\": [0, 0, {width}, {height}]{classes}}}");
    }

    static string Table(string entries) => "{" + string.Join(", ", entries
        .Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split(' ', 2))
        .Select(entry => $"\"{entry[0]}\": \"{entry[1]}\"")) + "}";
}
