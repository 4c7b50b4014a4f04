using System.Text.Json;
using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Selection;
using HeroImages.Sequences;

namespace HeroImages.Tests.Selection;

/// <summary>A collection written down in a test, read by the real reader; sequences are given image by image.</summary>
sealed class MadeCollection
{
    static readonly Dictionary<string, string> Categories = new() { ["1"] = "animal", ["2"] = "person", ["3"] = "vehicle" };

    readonly List<MadeImage> _images = [];

    public MadeCollection(params IEnumerable<MadeImage> images) => _images.AddRange(images);

    public MadeCollection Add(string file, string? sequence, params MadeDetection[] detections) => Add(new MadeImage(file, sequence, detections));

    public MadeCollection Add(MadeImage image)
    {
        _images.Add(image);
        return this;
    }

    public (DetectionStore Detections, SequenceStore Sequences) Build()
    {
        using var folder = new TempFolder();
        return (ResultsReader.Read(folder.Write("results.json", ResultsJson())), Sequences());
    }

    public CandidateSelection Select(SelectionRecipe recipe, SelectionOptions options)
    {
        var (detections, sequences) = Build();
        return CandidateSelector.Select(detections, sequences, recipe, options, TestContext.Current.CancellationToken);
    }

    public CandidateSelection Select(string recipe, int count) => Select(Recipes.Get(recipe), new() { Count = count });

    /// <summary>What <c>hero why</c> says.</summary>
    public Explanation Explain(string file, SelectionRecipe recipe, SelectionOptions options)
    {
        var (detections, sequences) = Build();
        return SelectionExplainer.Explain(detections, sequences, recipe, options, file, TestContext.Current.CancellationToken);
    }

    /// <summary>The results file.</summary>
    public string ResultsJson() => JsonSerializer.Serialize(new
    {
        images = _images.Select(i => i.ToJson()),
        detection_categories = Categories,
        classification_categories = _images.SelectMany(i => i.Detections).SelectMany(d => d.Classes).Select(c => c.Class).Distinct().ToDictionary(c => c),
        info = new { format_version = "1.5", detector = "md_v1000.0.0-redwood.pt" },
    });

    /// <summary>The metadata of the images that have a sequence, in another order if asked for.</summary>
    public string MetadataJson(Func<IEnumerable<MadeImage>, IEnumerable<MadeImage>>? reorder = null) => JsonSerializer.Serialize(new
    {
        images = (reorder ?? (i => i))(_images.Where(i => i.Sequence is not null)).Select(i => i.ToMetadata()),
    });

    SequenceStore Sequences()
    {
        var columns = new SequenceColumns();
        foreach (var (i, image) in _images.Index())
        {
            columns.Sequence.Add(columns.Ids.Intern(WideText.ToBytes(image.Sequence ?? $"derived {image.File}")));
            columns.Location.Add(columns.Locations.Intern(WideText.ToBytes(image.Location)));
            columns.Frame.Add(image.Frame);
            columns.Frames.Add(-1);
            columns.Time.Add(image.Time?.Ticks ?? CameraClock.Missing);
            columns.Origin.Add(image.Sequence is null ? SequenceOrigin.AloneWithoutTime : SequenceOrigin.Metadata);
            if (!image.IsPublic)
            {
                columns.NotPublic.Set(i, true);
            }
        }
        return new(columns, new SequenceJoin(_images.Count, _images.Count, _images.Count, 0, 0, 0, 0, 0, 0, 0), []);
    }
}
