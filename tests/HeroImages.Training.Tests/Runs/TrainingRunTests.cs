using System.Text.Json;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Training.Classical;
using HeroImages.Training.Examples;
using HeroImages.Training.Runs;
using HeroImages.Training.Scoreboards;
using HeroImages.Training.Tests.Taste;

namespace HeroImages.Training.Tests.Runs;

public sealed class TrainingRunTests : IDisposable
{
    static readonly RaterId Ann = new("ann", null, "heroes@1");
    static readonly RaterId Robot = new("gemini", "flash", "heroes@1");
    static readonly TrainingRunOptions Quick = new() { Draws = 50 };

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_that_was_stopped_goes_on_and_comes_to_the_same_model()
    {
        var whole = RunTaste("whole");
        using var cancel = new CancellationTokenSource();

        var stopped = RunTaste("stopped", new Told(p =>
        {
            if (p.Detail?.StartsWith("turn-3", StringComparison.Ordinal) == true)
            {
                cancel.Cancel();
            }
        }), cancel.Token);
        ClassicalScorer.Open(stopped.Model).Dispose();
        var finished = RunTaste("stopped");

        Assert.Equal((false, true, true), (stopped.IsFinished, finished.IsFinished, finished.WentOn));
        Assert.True(stopped.Scoreboard!.Pictures < finished.Scoreboard!.Pictures);
        Assert.Equal(File.ReadAllBytes(whole.Model), File.ReadAllBytes(finished.Model));
        Assert.False(Directory.Exists(_folder["stopped/.training"]));
    }

    [Fact]
    public void Turns_that_were_judged_are_not_trained_again()
    {
        var first = new MadeTrainer(e => e.Target);
        var input = Rated(12, perFolder: 10);
        using var cancel = new CancellationTokenSource();
        new TrainingRun(first, Quick).Run(input, _folder["run"], TimeProvider.System, progress: new Told(p =>
        {
            if (p.Detail?.StartsWith("turn-3", StringComparison.Ordinal) == true)
            {
                cancel.Cancel();
            }
        }), cancel: cancel.Token);
        var second = new MadeTrainer(e => e.Target);

        var result = new TrainingRun(second, Quick).Run(input, _folder["run"], TimeProvider.System);

        // The model that is kept and three turns, and then the model again and the turns from the third on.
        Assert.Equal((4, 4), (first.Tasks.Count, second.Tasks.Count));
        Assert.Equal(120, result.Scoreboard!.Pictures);
    }

    [Fact]
    public void What_was_stopped_is_not_mixed_with_other_ratings()
    {
        using var cancel = new CancellationTokenSource();
        var stop = new Told(p =>
        {
            if (p.Detail is not null)
            {
                cancel.Cancel();
            }
        });
        Run("run", Rated(12, perFolder: 10), e => e.Target, progress: stop, cancel: cancel.Token);

        Assert.Contains("other ratings or options", Assert.Throws<InputException>(() => Run("run", Rated(12, perFolder: 11), e => e.Target)).Message, StringComparison.Ordinal);
        Assert.True(Run("run", Rated(12, perFolder: 11), e => e.Target, overwrite: true).IsFinished);
        Assert.Contains("already", Assert.Throws<InputException>(() => Run("run", Rated(12, perFolder: 10), e => e.Target)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_to_learn_from_is_said()
    {
        var error = Assert.Throws<InputException>(() => Run("run", Rated(3, perFolder: 3), e => e.Target));

        Assert.Contains("there are 9 rated pictures to learn from", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["run"]));
    }

    [Fact]
    public void Fixed_parts_train_once_calibrate_on_the_validation_part_and_judge_on_the_test()
    {
        var trainer = new MadeTrainer(e => (0.5 * e.PeopleValue ?? 0) + 2);

        var result = new TrainingRun(trainer, Quick).Run(Rated(80, perFolder: 8), _folder["run"], TimeProvider.System);

        Assert.True(result.Split.IsFixed);
        var task = Assert.Single(trainer.Tasks);
        Assert.Empty(task.Training.Concat(task.Validation).Select(e => e.File).Intersect(result.Predictions.Select(p => p.File)));
        Assert.True(result.Scoreboard!.Rows[0][ScoreboardMeasure.MeanAbsoluteError].Value < 0.3);
        Assert.Equal(1, result.Scoreboard.Rows[0][ScoreboardMeasure.Spearman].Value!.Value, 6);
        Assert.Contains(result.Notes, note => note.StartsWith("Scores are brought to people's scale", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_raters_are_brought_to_peoples_scale_without_the_test()
    {
        var input = Rated(80, perFolder: 8, robot: (value, _) => value / 2);
        var result = Run("run", input, e => e.Target);
        var test = result.Predictions.Select(p => p.File).ToHashSet();
        // On the pictures of the test the robot says the contrary: that must change nothing of its scale.
        var contrary = Rated(80, perFolder: 8, robot: (value, file) => test.Contains(file) ? 5 - (value / 2) : value / 2);

        var other = Run("other", contrary, e => e.Target);

        Assert.Equal(result.Examples.Raters.Single(use => use.Rater == Robot).How, other.Examples.Raters.Single(use => use.Rater == Robot).How);
    }

    [Fact]
    public void Where_groups_take_turns_it_is_said_that_raters_saw_the_tested_pictures() =>
        Assert.Contains(Run("run", Rated(12, perFolder: 10, robot: (value, _) => value / 2), e => e.Target).Notes, note => note.Contains("tested in turn", StringComparison.Ordinal));

    [Fact]
    public void A_split_is_kept_by_a_later_run()
    {
        Run("first", Rated(80, perFolder: 8), e => e.Target);

        var later = Run("later", Rated(90, perFolder: 8), e => e.Target, Quick with { Seed = 5, Earlier = TrainingRun.PartsOf(_folder["first"]) });

        var parts = TrainingRun.PartsOf(_folder["first"]);
        Assert.All(parts, part => Assert.Equal(part.Value, later.Split.Parts[part.Key]));
        Assert.Throws<InputException>(() => TrainingRun.PartsOf(_folder["nowhere"]));
    }

    [Fact]
    public void Pictures_that_cannot_be_used_are_left_out_and_counted()
    {
        var trainer = new MadeTrainer(e => e.Target) { Unusable = { "f1/0.jpg", "f2/0.jpg" } };

        var result = new TrainingRun(trainer, Quick).Run(Rated(12, perFolder: 10), _folder["run"], TimeProvider.System);

        Assert.Equal((2, 118), (result.Failed, result.Examples.Examples.Count));
        Assert.Contains(result.Notes, note => note.Contains("it was made so", StringComparison.Ordinal));
    }

    [Fact]
    public void A_learning_curve_grows_to_the_whole()
    {
        var result = Run("run", Rated(80, perFolder: 8), e => e.Target, Quick with { LearningCurve = true });

        Assert.Equal([0.125, 0.25, 0.5, 1], result.LearningCurve.Select(point => point.Share));
        Assert.True(result.LearningCurve.Zip(result.LearningCurve.Skip(1)).All(pair => pair.First.Examples < pair.Second.Examples));
    }

    [Fact]
    public void The_folder_tells_all_and_the_report_needs_nothing_else()
    {
        Run("run", Rated(12, perFolder: 10), e => e.Target);

        Assert.Equal(["model.safetensors", "predictions.csv", "report.html", "rounds.csv", "run.json", "split.json"], Directory.GetFileSystemEntries(_folder["run"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var summary = JsonDocument.Parse(File.ReadAllText(_folder["run/run.json"]));
        Assert.Equal((120, 12), (summary.RootElement.GetProperty("examples").GetInt32(), summary.RootElement.GetProperty("groups").GetArrayLength()));
        Assert.StartsWith("training,member,round,training_loss,validation_loss,validation_spearman\nmodel,1,1,1,1,0.5\n", File.ReadAllText(_folder["run/rounds.csv"]), StringComparison.Ordinal);
        Assert.Equal(121, File.ReadAllLines(_folder["run/predictions.csv"]).Length);
        var page = File.ReadAllText(_folder["run/report.html"]);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    TrainingResult RunTaste(string folder, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        MadeTaste.Run(MadeTaste.Trainer(options: new() { Boosting = new() { Rounds = 40 } }), Quick).Run(MadeTaste.Input, _folder[folder], TimeProvider.System, progress: progress, cancel: cancel);

    TrainingResult Run(string folder, TrainingInput input, Func<Example, double> predict, TrainingRunOptions? options = null, bool overwrite = false, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        new TrainingRun(new MadeTrainer(predict), options ?? Quick).Run(input, _folder[folder], TimeProvider.System, overwrite, progress, cancel: cancel);

    /// <summary>Pictures in folders, which stand for locations, that a person has rated, and perhaps a robot.</summary>
    TrainingInput Rated(int folders, int perFolder, Func<double, string, double>? robot = null)
    {
        var ratings = new List<Rating>();
        for (var i = 0; i < folders * perFolder; i++)
        {
            var (file, value) = ($"f{i / perFolder}/{i % perFolder}.jpg", i * 7 % 11);
            _folder.Write($"images/{file}", []);
            ratings.Add(Rating(i, file, Ann, value));
            if (robot is not null)
            {
                ratings.Add(Rating(i, file, Robot, robot(value, file)));
            }
        }
        return new() { Ratings = new(ratings), Images = _folder["images"] };
    }

    static Rating Rating(int picture, string file, RaterId rater, double value) => new()
    {
        RatingId = $"{rater.Rater}-{picture}",
        ImageSha256 = MadeExamples.Sha(picture),
        File = file,
        Rater = rater,
        Answer = new() { Value = value },
        At = DateTimeOffset.UnixEpoch,
    };

    sealed class Told(Action<WorkProgress> tell) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => tell(value);
    }
}
