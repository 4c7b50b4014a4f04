using HeroImages.Files;
using HeroImages.Scoring;
using HeroImages.Training.Classical;
using HeroImages.Training.Examples;
using HeroImages.Training.Features;
using HeroImages.Training.Runs;
using HeroImages.Training.Tests.Taste;
using HeroImages.Training.Weights;

namespace HeroImages.Training.Tests.Classical;

public sealed class ClassicalModelTests : IDisposable
{
    static readonly ClassicalOptions Quick = new() { Boosting = new() { Rounds = 40 } };
    static readonly IReadOnlyList<Example> Examples = [.. ExampleBuilder.Build(MadeTaste.Input.Ratings, [], MadeTaste.Input.Collection, MadeTaste.Input.Images).Examples.Take(200)];

    static readonly ModelCard Card = new()
    {
        Kind = "classical",
        Name = "made",
        Options = new Dictionary<string, string> { ["a"] = "1" },
        DataFingerprint = "f",
        Split = "all",
        Scale = new([(0, 1), (10, 9)]),
        CodeVersion = "0",
    };

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Saved_and_opened_again_it_predicts_the_same()
    {
        using var trained = Trained();
        trained.Save(_folder["m.safetensors"], Card);
        using var file = SafeTensorsFile.Open(_folder["m.safetensors"]);

        var (model, card, infoBar) = ClassicalModelFile.Read(file);

        Assert.Equal(trained.Predict(Examples), Examples.Select(e => model.Of(Row(e).Values).Value));
        Assert.Equal((Card.Name, Card.Options["a"], Card.Scale.ToString(), 0.05), (card.Name, card.Options["a"], card.Scale.ToString(), infoBar));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_in_whatever_order_examples_come()
    {
        Save("one", Examples, seed: 4);
        Save("two", [.. Examples.Reverse()], seed: 4);
        Save("other", Examples, seed: 5);

        Assert.Equal(File.ReadAllBytes(_folder["one"]), File.ReadAllBytes(_folder["two"]));
        Assert.NotEqual(File.ReadAllBytes(_folder["one"]), File.ReadAllBytes(_folder["other"]));
    }

    [Fact]
    public void Contributions_add_up_to_the_value()
    {
        using var trained = Trained();
        var model = ((TrainedClassical)trained).Model;

        foreach (var row in Examples.Take(50).Select(Row))
        {
            var (usual, contributions) = model.Explain(row.Values);
            var (value, spread) = model.Of(row.Values);
            Assert.Equal(value, Math.Clamp(usual + contributions.Sum(), 0, 10), 5);
            Assert.InRange(spread!.Value, 0.1, 5);
        }
    }

    [Fact]
    public void A_scorer_scores_pictures_says_why_and_its_parts_add_up_to_the_score()
    {
        using var trained = Trained();
        trained.Save(_folder["m.safetensors"], Card);
        using var scorer = ClassicalScorer.Open(_folder["m.safetensors"]);
        var picture = new ScoringSubject("A01/IMG_0001.JPG", File.ReadAllBytes(Repository.Path("data-sample/images/A01/IMG_0001.JPG")), []);

        var score = scorer.Score([scorer.Prepare(picture).Prepared!])[0];

        Assert.Equal(score.Value, score.Parts.Values.Sum(), 3);
        Assert.InRange(score.Value, 0, 10);
        Assert.NotNull(score.Spread);
        Assert.NotEmpty(score.Reasons);
        Assert.All(score.Reasons, reason => Assert.Matches(@"^[a-z]+ [+-]\d+\.\d: .+ is .+ where .+ is usual$", reason));
        Assert.Equal(64, scorer.ModelHash.Length);
        Assert.NotNull(scorer.Prepare(picture with { Content = [1, 2, 3] }).Failure);
    }

    [Fact]
    public void Stopped_it_gives_the_best_so_far_and_before_it_began_nothing()
    {
        using var cancel = new CancellationTokenSource();
        var seen = new List<TrainingRound>();
        using var trained = Train(MadeTaste.Trainer(options: Quick), Examples, new Told(round =>
        {
            seen.Add(round);
            cancel.Cancel();
        }), cancel: cancel.Token);

        Assert.Single(seen);
        Assert.All(trained.Predict(Examples), value => Assert.InRange(value, 0, 10));
        Assert.Throws<OperationCanceledException>(() => Train(MadeTaste.Trainer(), Examples, cancel: cancel.Token));
    }

    [Fact]
    public void Few_ratings_hardly_move_the_technical_score()
    {
        using var few = Train(MadeTaste.Trainer(options: Quick), [.. Examples.Take(10)]);

        Assert.Equal(10.0 / 110, ((TrainedClassical)few).Model.LearnedShare, 3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    public void Hardly_anything_to_learn_from_and_no_difference_in_it_are_no_error(int count)
    {
        foreach (var kind in Enum.GetValues<ClassicalKind>())
        {
            using var same = Train(MadeTaste.Trainer(kind, Quick), [.. Examples.Take(count).Select(e => e with { Target = 5 })]);
            Assert.All(same.Predict(Examples.Take(20).ToList()), value => Assert.InRange(value, 0, 10));
        }
    }

    [Theory]
    [InlineData("format", "hero-images-model/2")]
    [InlineData("scale", "9:1 2:2")]
    [InlineData("classical.features", "dark bright")]
    [InlineData("classical.features_version", "999")]
    [InlineData("classical.members", "50")]
    [InlineData("options", "[]")]
    public void A_model_that_does_not_fit_is_refused(string name, string text)
    {
        using var trained = Trained();
        trained.Save(_folder["m.safetensors"], Card);
        Rewrite(metadata => metadata[name] = text, tensors => tensors);

        Assert.Throws<InputException>(() => ClassicalScorer.Open(_folder["m.safetensors"]));
    }

    [Theory]
    [InlineData("members.0.trees.yes")]
    [InlineData("members.0.trees.feature")]
    public void Trees_that_lead_in_circles_are_refused(string name)
    {
        using var trained = Trained();
        trained.Save(_folder["m.safetensors"], Card);
        Rewrite(_ => { }, tensors => [.. tensors.Select(t => t.Name == name ? (t.Name, t.Shape, new float[t.Numbers.Length]) : t)]);

        Assert.Contains("lead nowhere or back", Assert.Throws<InputException>(() => ClassicalScorer.Open(_folder["m.safetensors"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_are_no_model_of_ours_are_refused()
    {
        SafeTensorsWriter.Write(_folder["w.safetensors"], [("w", [1], [1f])]);

        Assert.Contains("hero train", Assert.Throws<InputException>(() => ClassicalScorer.Open(_folder["w.safetensors"])).Message, StringComparison.Ordinal);
    }

    static ITrainedModel Trained() => Train(MadeTaste.Trainer(options: Quick), Examples);

    static ITrainedModel Train(ClassicalTrainer trainer, IReadOnlyList<Example> examples, IProgress<TrainingRound>? rounds = null, int seed = 0, CancellationToken cancel = default) =>
        trainer.Train(new() { Training = examples, Validation = [], Seed = seed }, rounds, cancel);

    void Save(string name, IReadOnlyList<Example> examples, int seed)
    {
        using var trained = Train(MadeTaste.Trainer(options: Quick), examples, seed: seed);
        trained.Save(_folder[name], Card);
    }

    static PictureFeatureRow Row(Example example)
    {
        var store = new FeatureStore(Path.Combine(MadeTaste.Cache, "features"), new() { InfoBar = 0.05 });
        Assert.Empty(store.Measure([example]));
        return store.Find(example)!;
    }

    void Rewrite(Action<Dictionary<string, string>> change, Func<List<(string Name, IReadOnlyList<long> Shape, float[] Numbers)>, List<(string Name, IReadOnlyList<long> Shape, float[] Numbers)>> changed)
    {
        Dictionary<string, string> metadata;
        List<(string, IReadOnlyList<long>, float[])> tensors;
        using (var file = SafeTensorsFile.Open(_folder["m.safetensors"]))
        {
            metadata = file.Metadata.ToDictionary();
            tensors = [.. file.Tensors.Select(t => (t.Name, t.Shape, file.ReadReals(t.Name)))];
        }
        change(metadata);
        SafeTensorsWriter.Write(_folder["m.safetensors"], changed(tensors), metadata);
    }

    sealed class Told(Action<TrainingRound> tell) : IProgress<TrainingRound>
    {
        public void Report(TrainingRound value) => tell(value);
    }
}
