using HeroImages.Files;
using HeroImages.Training.Examples;
using HeroImages.Training.Runs;
using HeroImages.Training.SmallNetworks;

namespace HeroImages.Training.Tests.SmallNetworks;

public sealed class SmallNetworkTests : IDisposable
{
    static readonly SmallNetworkOptions Tiny = new()
    {
        Views = new() { FrameWidth = 64, FrameHeight = 64, AnimalSide = 64 },
        Channels = [16, 32],
        Loop = new() { Batch = 8, EpochsBlind = 6, Epochs = 6 },
    };

    readonly TempFolder _folder = new();

    [Fact]
    public void It_learns_eight_pictures_by_heart()
    {
        var eight = Eight();
        var options = Tiny with { Dropout = 0, Vary = false, Loop = new() { Batch = 8, EpochsBlind = 150, LearningRate = 5e-3 } };

        using var model = new SmallNetworkTrainer(options).Train(new() { Training = eight, Validation = [] }, cancel: TestContext.Current.CancellationToken);

        Assert.All(eight.Zip(model.Predict(eight, TestContext.Current.CancellationToken)), pair => Assert.InRange(pair.Second, pair.First.Target - 0.5, pair.First.Target + 0.5));
    }

    [Fact]
    public void The_same_seed_and_threads_give_the_same_numbers_and_another_seed_others()
    {
        var (first, again, other) = (Predictions(3), Predictions(3), Predictions(4));

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void Saved_and_loaded_it_scores_the_same_whatever_it_is_scored_with()
    {
        var eight = Eight();
        using var model = new SmallNetworkTrainer(Tiny).Train(new() { Training = eight, Validation = [] }, cancel: TestContext.Current.CancellationToken);
        model.Save(_folder["taste.safetensors"], MadeCard.Of("cnn", new([(0, 1), (10, 9)])));

        using var scorer = SmallNetworkScorer.Open(_folder["taste.safetensors"]);
        var prepared = eight.Select(e => scorer.Prepare(e.Subject(File.ReadAllBytes(e.Path))).Prepared!).ToList();
        var (alone, together) = (prepared.Select(p => scorer.Score([p])[0]).ToList(), scorer.Score(prepared));

        Assert.Equal(alone.Select(s => s.Value), together.Select(s => s.Value));
        var expected = model.Predict(eight, TestContext.Current.CancellationToken).Select(raw => Math.Round(scorer.Card.Scale.Apply(raw), 4));
        Assert.Equal(expected, together.Select(s => s.Value));
        Assert.All(together, score => Assert.True(score.Spread > 0));
        Assert.Equal(FileHash.Of(_folder["taste.safetensors"]), scorer.ModelHash);
    }

    [Fact]
    public void A_training_that_was_interrupted_ends_with_the_same_numbers()
    {
        var task = new TrainingTask { Training = Eight(), Validation = SampleExamples.Take(6, 40) };
        using var whole = new SmallNetworkTrainer(Tiny).Train(task, cancel: TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        task = task with { Folder = _folder.Path };

        new SmallNetworkTrainer(Tiny).Train(task, new AfterRound(3, stop.Cancel), stop.Token).Dispose();
        var rounds = new List<int>();
        using var resumed = new SmallNetworkTrainer(Tiny).Train(task, new AfterRound(0, () => { }, rounds), TestContext.Current.CancellationToken);

        Assert.Equal([4, 5, 6], rounds);
        Assert.Equal(whole.Predict(task.Training, TestContext.Current.CancellationToken), resumed.Predict(task.Training, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_damaged_file_of_an_interrupted_training_is_not_used()
    {
        var task = new TrainingTask { Training = Eight(), Validation = [], Folder = _folder.Path };
        using var whole = new SmallNetworkTrainer(Tiny).Train(task, cancel: TestContext.Current.CancellationToken);
        var bytes = File.ReadAllBytes(_folder["network.resume"]);
        File.WriteAllBytes(_folder["network.resume"], bytes[..(bytes.Length / 2)]);

        using var anew = new SmallNetworkTrainer(Tiny).Train(task, cancel: TestContext.Current.CancellationToken);

        Assert.Equal(whole.Predict(task.Training, TestContext.Current.CancellationToken), anew.Predict(task.Training, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Stopped_before_the_first_round_there_is_no_model()
    {
        using var stop = new CancellationTokenSource();
        var trainer = new SmallNetworkTrainer(Tiny);
        trainer.Prepare(Eight(), cancel: TestContext.Current.CancellationToken);
        var task = new TrainingTask { Training = Eight(), Validation = [] };
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => trainer.Train(task, cancel: stop.Token));
    }

    [Fact]
    public void A_model_of_another_plan_is_refused()
    {
        using var model = new SmallNetworkTrainer(Tiny).Train(new() { Training = Eight(), Validation = [] }, cancel: TestContext.Current.CancellationToken);
        model.Save(_folder["taste.safetensors"], MadeCard.Of("cnn"));
        var text = File.ReadAllBytes(_folder["taste.safetensors"]);
        var at = text.AsSpan().IndexOf("16,32\""u8);
        "24,32"u8.CopyTo(text.AsSpan(at));
        File.WriteAllBytes(_folder["other.safetensors"], text);

        var error = Assert.Throws<InputException>(() => SmallNetworkScorer.Open(_folder["other.safetensors"]));

        Assert.Contains("does not fit", error.Message, StringComparison.Ordinal);
    }

    static double[] Predictions(int seed)
    {
        using var model = new SmallNetworkTrainer(Tiny).Train(new() { Training = Eight(), Validation = SampleExamples.Take(6, 40), Seed = seed });
        return [.. model.Predict(Eight())];
    }

    /// <summary>Every twelfth picture: eight that differ.</summary>
    static IReadOnlyList<Example> Eight() => [.. SampleExamples.Take(96).Where((_, i) => i % 12 == 5)];

    public void Dispose() => _folder.Dispose();

    sealed class AfterRound(int round, Action stop, List<int>? rounds = null) : IProgress<TrainingRound>
    {
        public void Report(TrainingRound value)
        {
            rounds?.Add(value.Round);
            if (value.Round == round)
            {
                stop();
            }
        }
    }
}
