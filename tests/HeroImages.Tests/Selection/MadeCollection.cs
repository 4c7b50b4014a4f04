using System.Text;
using System.Text.Json;
using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Sequences;

namespace HeroImages.Tests.Selection;

/// <summary>A collection written down in a test, read by the real reader; sequences are given image by image.</summary>
sealed class MadeCollection
{
    static readonly Dictionary<string, string> Categories = new() { ["1"] = "animal", ["2"] = "person", ["3"] = "vehicle" };

    readonly List<MadeImage> _images = [];

    public MadeCollection Add(string file, string? sequence, params MadeDetection[] detections)
    {
        _images.Add(new(file, sequence, detections));
        return this;
    }

    public MadeCollection Add(MadeImage image)
    {
        _images.Add(image);
        return this;
    }

    public (DetectionStore Detections, SequenceStore Sequences) Build()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Json());
            var store = ResultsReader.Read(file);
            return (store, Sequences());
        }
        finally
        {
            File.Delete(file);
        }
    }

    string Json() => JsonSerializer.Serialize(new
    {
        images = _images.Select(i => new { file = i.File, detections = i.Detections.Select(d => d.ToJson()) }),
        detection_categories = Categories,
        classification_categories = _images.SelectMany(i => i.Detections).Where(d => d.Class is not null).Select(d => d.Class!).Distinct().ToDictionary(c => c),
        info = new { format_version = "1.5", detector = "md_v1000.0.0-redwood.pt" },
    });

    SequenceStore Sequences()
    {
        var columns = new SequenceColumns();
        foreach (var (i, image) in _images.Index())
        {
            columns.Sequence.Add(columns.Ids.Intern(Encoding.UTF8.GetBytes(image.Sequence ?? $"derived {i}")));
            columns.Location.Add(columns.Locations.Intern(Encoding.UTF8.GetBytes(image.Location)));
            columns.Frame.Add(image.Frame);
            columns.Frames.Add(-1);
            columns.Time.Add(image.Time?.Ticks ?? CameraClock.Missing);
            columns.Origin.Add(image.Sequence is null ? SequenceOrigin.AloneWithoutTime : SequenceOrigin.Metadata);
        }
        return new(columns, new SequenceJoin(_images.Count, _images.Count, _images.Count, 0, 0, 0, 0, 0, 0, 0), []);
    }
}
