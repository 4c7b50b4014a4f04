using HeroImages.Files;
using HeroImages.Labeling.Human;
using HeroImages.Training.Backbones;
using HeroImages.Training.Examples;
using HeroImages.Training.Runs;
using HeroImages.Training.Tests.Torch;
using HeroImages.Training.Weights;

namespace HeroImages.Training.Tests.Backbones;

public sealed class BackboneTrainerTests(TorchFixtures torch) : IDisposable
{
    static readonly BackboneOptions Tiny = new()
    {
        Views = new() { FrameWidth = 64, FrameHeight = 64, AnimalSide = 32 },
        Heads = 3,
        Hidden = 16,
        Loop = new() { EpochsBlind = 4, Epochs = 8, Batch = 16 },
    };

    readonly TempFolder _folder = new();

    [Fact]
    public void Heads_on_a_residual_network_saved_and_loaded_score_the_same_with_features_computed_once()
    {
        var examples = SampleExamples.Take(12);
        using var trainer = Trainer("cache");
        using var model = trainer.Train(new() { Training = examples, Validation = [] }, cancel: TestContext.Current.CancellationToken);
        model.Save(_folder["taste.safetensors"], MadeCard.Of("backbone", new([(0, 1), (10, 9)])));
        var raw = model.Predict(examples, TestContext.Current.CancellationToken);
        trainer.Dispose();

        using var scorer = BackboneScorer.Open(_folder["taste.safetensors"], torch["resnet18.zip.pth"], _folder["cache"]);
        var prepared = examples.Select(e => scorer.Prepare(e.Subject(File.ReadAllBytes(e.Path))).Prepared!).ToList();
        var (alone, together) = (prepared.Select(p => scorer.Score([p])[0]).ToList(), scorer.Score(prepared));

        Assert.Equal((0, 12), trainer.Asked);
        Assert.Equal((12, 0), scorer.Asked);
        Assert.Equal(raw.Select(value => Math.Round(scorer.Card.Scale.Apply(value), 4)), together.Select(s => s.Value));
        Assert.Equal(alone.Select(s => (s.Value, s.Spread)), together.Select(s => (s.Value, s.Spread)));
        Assert.All(together, score => Assert.True(score.Spread > 0));
    }

    [Fact]
    public void A_last_stage_that_was_trained_on_is_part_of_the_model_and_its_file_is_not_changed()
    {
        var (examples, options, before) = (SampleExamples.Take(6), Tiny with { UnfrozenEpochs = 2 }, FileHash.Of(torch["resnet18.zip.pth"]));
        using var trainer = new BackboneTrainer(BackboneTrainer.Open(torch["resnet18.zip.pth"], options).Features, options, _folder["cache"]);
        using var model = trainer.Train(new() { Training = examples, Validation = [] }, cancel: TestContext.Current.CancellationToken);
        model.Save(_folder["taste.safetensors"], MadeCard.Of("backbone"));

        using var scorer = BackboneScorer.Open(_folder["taste.safetensors"], torch["resnet18.zip.pth"]);
        using var stage = SafeTensorsFile.Open(_folder["taste.safetensors"]);
        using var file = WeightFile.Open(torch["resnet18.zip.pth"]);
        var scores = scorer.Score([.. examples.Select(e => scorer.Prepare(e.Subject(File.ReadAllBytes(e.Path))).Prepared!)]);

        Assert.Equal(model.Predict(examples, TestContext.Current.CancellationToken).Select(raw => Math.Round(scorer.Card.Scale.Apply(raw), 4)), scores.Select(s => s.Value));
        Assert.NotEqual(file.ReadReals("layer4.0.conv1.weight"), stage.ReadReals("stage.0.conv1.weight"));
        Assert.Equal(file.ReadReals("layer4.0.bn1.running_mean"), stage.ReadReals("stage.0.bn1.running_mean"));
        Assert.Equal(before, FileHash.Of(torch["resnet18.zip.pth"]));
    }

    [Fact]
    public void A_model_is_refused_with_another_network_than_it_was_trained_with()
    {
        Save(torch["resnet18.zip.pth"]);

        var error = Assert.Throws<InputException>(() => BackboneScorer.Open(_folder["taste.safetensors"], torch["prefixed.pth"]));

        Assert.Contains("Give the file of weights that it was trained with", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_named_network_the_one_beside_the_model_is_taken()
    {
        Save(torch["resnet18.zip.pth"]);
        var missing = Assert.Throws<InputException>(() => BackboneScorer.Open(_folder["taste.safetensors"]));
        File.Copy(torch["resnet18.zip.pth"], _folder["resnet18.zip.pth"]);

        using var scorer = BackboneScorer.Open(_folder["taste.safetensors"]);

        Assert.Contains("there is no resnet18.zip.pth beside it", missing.Message, StringComparison.Ordinal);
        Assert.Equal("made", scorer.Name);
    }

    [Fact]
    public void Heads_learn_what_embeddings_tell_and_find_it_in_pictures_held_back()
    {
        var examples = SampleExamples.Take(50);
        Embed(examples, e => [(float)e.Target, 1, (float)-e.Target]);
        using var trainer = Embeddings(Tiny with { Hidden = 32, Loop = Tiny.Loop with { Epochs = 80, Patience = 80, LearningRate = 5e-3 } });
        var rounds = new List<TrainingRound>();

        using var model = trainer.Train(new() { Training = [.. examples.Take(35)], Validation = [.. examples.Skip(35)] }, new Collected(rounds), TestContext.Current.CancellationToken);

        Assert.Equal([0, 1, 2], rounds.Select(r => r.Member).Distinct());
        Assert.True(rounds.Max(r => r.ValidationSpearman) > 0.6, $"{rounds.Max(r => r.ValidationSpearman)}");
        Assert.All(model.Predict(examples, TestContext.Current.CancellationToken), score => Assert.InRange(score, 0, 10));
    }

    [Fact]
    public void The_same_seed_gives_the_same_heads_and_another_seed_others()
    {
        var examples = SampleExamples.Take(20);
        Embed(examples, e => [(float)e.Target, 1, 0]);
        using var trainer = Embeddings(Tiny);
        IReadOnlyList<double> Scores(int seed)
        {
            using var model = trainer.Train(new() { Training = examples, Validation = [], Seed = seed }, cancel: TestContext.Current.CancellationToken);
            return model.Predict(examples, TestContext.Current.CancellationToken);
        }

        Assert.Equal(Scores(1), Scores(1));
        Assert.NotEqual(Scores(1), Scores(2));
    }

    [Fact]
    public void Comparisons_alone_tell_pictures_apart_that_have_the_same_score()
    {
        IReadOnlyList<Example> examples = [.. SampleExamples.Take(20).Select(e => e with { Target = 5, Histogram = ScoreHistogram.Of([(5, 1, 1)]) })];
        Embed(examples, e => [examples.ToList().FindIndex(x => x.Sha256 == e.Sha256) < 10 ? 1 : -1, 0, 0]);
        IReadOnlyList<ExamplePair> pairs = [.. Enumerable.Range(0, 10).Select(i => new ExamplePair(Pictured(examples[i]), Pictured(examples[i + 10]), PairChoice.First, i % 2 == 0))];
        using var trainer = Embeddings(Tiny with { Loop = Tiny.Loop with { EpochsBlind = 30, LearningRate = 5e-3 } });

        using var model = trainer.Train(new() { Training = examples, Validation = [], Pairs = pairs }, cancel: TestContext.Current.CancellationToken);
        var scores = model.Predict(examples, TestContext.Current.CancellationToken);

        Assert.True(scores.Take(10).Average() > scores.Skip(10).Average() + 0.2, $"{scores.Take(10).Average()} {scores.Skip(10).Average()}");
    }

    [Fact]
    public void A_picture_that_the_embeddings_do_not_have_is_named_with_the_reason()
    {
        var examples = SampleExamples.Take(3);
        Embed([.. examples.Take(2)], _ => [1, 2, 3]);
        using var trainer = Embeddings(Tiny);

        var failures = trainer.Prepare(examples, cancel: TestContext.Current.CancellationToken);

        Assert.Equal([examples[2].Sha256], failures.Keys);
        Assert.Equal("e.safetensors has no features of it", failures.Values.Single());
    }

    BackboneTrainer Trainer(string cache) => new(BackboneTrainer.Open(torch["resnet18.zip.pth"], Tiny).Features, Tiny, _folder[cache]);

    BackboneTrainer Embeddings(BackboneOptions options) => new(BackboneTrainer.Open(_folder["e.safetensors"]).Features, options);

    void Save(string weights)
    {
        using var trainer = new BackboneTrainer(BackboneTrainer.Open(weights, Tiny).Features, Tiny);
        using var model = trainer.Train(new() { Training = SampleExamples.Take(3), Validation = [] }, cancel: TestContext.Current.CancellationToken);
        model.Save(_folder["taste.safetensors"], MadeCard.Of("backbone"));
    }

    void Embed(IReadOnlyList<Example> examples, Func<Example, float[]> embedding)
    {
        SafeTensorsWriter.Write(_folder["e.safetensors"], [("embeddings", [examples.Count, 3], [.. examples.SelectMany(embedding)])]);
        File.WriteAllLines(_folder["e.csv"], examples.Select(e => e.File).Prepend("id"));
    }

    static PairPicture Pictured(Example example) => new(example.Sha256, example.Path, example.Facts);

    public void Dispose() => _folder.Dispose();

    sealed class Collected(List<TrainingRound> rounds) : IProgress<TrainingRound>
    {
        public void Report(TrainingRound value) => rounds.Add(value);
    }
}
