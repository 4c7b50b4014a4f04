using System.Diagnostics;
using System.Globalization;
using HeroImages.Images;
using HeroImages.Scoring;
using HeroImages.Training.Backbones;
using HeroImages.Training.Features;
using HeroImages.Training.Networks;
using HeroImages.Training.Runs;
using HeroImages.Training.Runtime;
using HeroImages.Training.Weights;
using static TorchSharp.torch;

namespace HeroImages.Benchmarks;

/// <summary>
/// Scoring by heads on a residual network of seeded weights, against the same decoding, measuring and forward passes in a bare loop, on one
/// thread each; in turns, by processor time.
/// </summary>
static class BackboneTable
{
    static readonly BackboneOptions Options = new();

    public static void Print(string pictures, int rounds)
    {
        var subjects = Directory.EnumerateFiles(pictures, "*", SearchOption.AllDirectories).Where(f => f.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)
            .Select(f => new ScoringSubject(Path.GetFileName(f), File.ReadAllBytes(f), [])).ToList();
        var folder = Directory.CreateTempSubdirectory("hero-backbone").FullName;
        try
        {
            Print(subjects, rounds, MakeModel(folder), folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Print(List<ScoringSubject> subjects, int rounds, string model, string folder)
    {
        using var scorer = BackboneScorer.Open(model);
        using var bare = ResNetBackbone.Read(Path.Combine(folder, "resnet18.safetensors"));
        var (scored, looped, decoded, measured) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            scored.Add(Seconds(() => Score(scorer, subjects)));
            looped.Add(Seconds(() => subjects.ForEach(subject => { Measure(subject); Look(bare, View(subject)); })));
            decoded.Add(Seconds(() => subjects.ForEach(subject => View(subject))));
            measured.Add(Seconds(() => subjects.ForEach(Measure)));
        }
        var ratio = Middle([.. scored.Zip(looped, (s, l) => s / l).Skip(1)]);
        Console.WriteLine(FormattableString.Invariant($"{subjects.Count} pictures, resnet18, frame {Options.Views.FrameWidth}x{Options.Views.FrameHeight}, square {Options.Views.AnimalSide}; one thread; the middle of {rounds} rounds"));
        Line("scoring by BackboneScorer", scored, subjects.Count);
        Line("the same decoding, measuring and forward passes in a bare loop", looped, subjects.Count);
        Line("of it decoding the views", decoded, subjects.Count);
        Line("of it measuring", measured, subjects.Count);
        Console.WriteLine(FormattableString.Invariant($"scoring / bare loop: {ratio:0.000}"));
    }

    /// <summary>Weights by chance: how fast a network is does not depend on them.</summary>
    static string MakeModel(string folder)
    {
        var weights = Path.Combine(folder, "resnet18.safetensors");
        using (var network = NewNetwork.Of(7, () => new ResNet(new([2, 2, 2, 2], IsBottleneck: false))))
        {
            SafeTensorsWriter.Write(weights, Training.Learning.ModelTensors.Of(network, ""));
        }
        var (deep, _) = BackboneTrainer.Open(weights, Options);
        using var rows = new FeatureRows(deep);
        using var heads = HeadEnsemble.New(new([.. new float[rows.Count]], [.. Enumerable.Repeat(1f, rows.Count)]), Options, 7);
        var model = Path.Combine(folder, "model.safetensors");
        BackboneModelFile.Write(model, heads, rows, Options, new() { Kind = BackboneModelFile.Kind, Name = "made", Options = new Dictionary<string, string>(), DataFingerprint = "", Split = "", Scale = ScoreScale.None, CodeVersion = "" });
        return model;
    }

    static void Score(BackboneScorer scorer, List<ScoringSubject> subjects)
    {
        foreach (var batch in subjects.Chunk(scorer.BatchSize))
        {
            scorer.Score([.. batch.Select(subject => scorer.Prepare(subject).Prepared!)]);
        }
    }

    static PictureViews View(ScoringSubject subject) => PictureViewer.View(subject.Content, [], Options.Views).Views!;

    static void Measure(ScoringSubject subject) => PictureFeatures.Read(subject);

    static void Look(ResNetBackbone backbone, PictureViews views)
    {
        TorchRuntime.Load();
        using var _ = inference_mode();
        foreach (var input in new NetworkInput[] { new(views.Frame, Options.Views.FrameWidth, Options.Views.FrameHeight), new(views.Animals, Options.Views.AnimalSide, Options.Views.AnimalSide) })
        {
            using var scope = NewDisposeScope();
            var (pictures, mask) = NetworkInput.ToTensors([input]);
            backbone.Network.call(pictures, mask).data<float>().ToArray();
        }
    }

    static double Seconds(Action work)
    {
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    static void Line(string what, List<double> seconds, int pictures) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {1000 * Middle([.. seconds.Skip(1)]) / pictures:0.0} ms of CPU a picture"));

    static double Middle(double[] values) => values.Order().ElementAt(values.Length / 2);
}
