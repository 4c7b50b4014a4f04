using HeroImages.Training.Classical;
using HeroImages.Training.Examples;
using HeroImages.Training.Runs;
using HeroImages.Training.Scoreboards;
using HeroImages.Training.Splits;

namespace HeroImages.Training.Tests.Taste;

/// <summary>On data made with a known taste, models are trained and judged on locations that they have not seen.</summary>
public sealed class TasteTests(ITestOutputHelper output) : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_trained_model_beats_the_technical_rater_and_the_selection_score_on_new_locations()
    {
        var board = MadeTaste.Run(options: new() { Draws = 500 }).Run(MadeTaste.Input, _folder["run"], TimeProvider.System).Scoreboard!;

        output.WriteLine(board.ToText());
        Assert.Equal(588, board.Pictures);
        foreach (var baseline in new[] { "technical rater", "selection score", "the same for all" })
        {
            var ahead = board.Rows.Single(row => row.Judge == baseline).Behind![(int)ScoreboardMeasure.Spearman];
            Assert.True(baseline == "the same for all" ? !ahead.IsDefined : ahead.Interval!.Low > 0, $"{baseline}: {ahead}");
        }
        Assert.True(board.Rows[0][ScoreboardMeasure.MeanAbsoluteError].Value < board.Rows[1][ScoreboardMeasure.MeanAbsoluteError].Value);
    }

    [Fact]
    public void A_model_trained_on_shuffled_labels_beats_nothing()
    {
        var board = BoardOf(Shuffled);

        output.WriteLine(board.ToText());
        var ahead = board.Rows.Single(row => row.Judge == "technical rater").Behind![(int)ScoreboardMeasure.Spearman];
        Assert.True(ahead.Interval!.Low <= 0, $"{ahead}");
        Assert.True(ahead.Value < 0.05, $"{ahead}");
    }

    [Theory]
    [InlineData(ClassicalKind.Ridge)]
    [InlineData(ClassicalKind.Trees)]
    public void Each_kind_alone_beats_the_technical_rater(ClassicalKind kind)
    {
        var ahead = BoardOf(examples => examples, kind).Rows[1].Behind![(int)ScoreboardMeasure.Spearman];

        Assert.True(ahead.Interval!.Low > 0, $"{kind}: {ahead}");
    }

    [Fact]
    public void Fifty_ratings_are_not_worse_than_none()
    {
        var ahead = BoardOf(examples => [.. examples.OrderBy(e => e.Sha256, StringComparer.Ordinal).Take(50)]).Rows[1].Behind![(int)ScoreboardMeasure.Spearman];

        Assert.True(ahead.Interval!.High > 0 && ahead.Value > 0, $"{ahead}");
    }

    /// <summary>Trains on what is made of the training parts, and judges on the true values of the tests.</summary>
    static Scoreboard BoardOf(Func<IReadOnlyList<Example>, IReadOnlyList<Example>> training, ClassicalKind kind = ClassicalKind.Classical)
    {
        var split = SplitPlanner.Plan(ExampleBuilder.Build(MadeTaste.Input.Ratings, [], MadeTaste.Input.Collection, MadeTaste.Input.Images).Examples);
        var trainer = MadeTaste.Trainer(kind);
        var values = split.Folds.SelectMany(fold =>
        {
            using var model = trainer.Train(new TrainingTask { Training = training(fold.Training), Validation = [] });
            return model.Predict(fold.Test);
        }).ToList();
        using var technical = MadeTaste.Trainer(ClassicalKind.Ridge, new() { PriorExamples = 1e12 }).Train(new TrainingTask { Training = split.Final.Training, Validation = [] });
        var test = split.Folds.SelectMany(fold => fold.Test).ToList();
        return ScoreboardMaker.Make(new(test), [new("model", values), new("technical rater", technical.Predict(test))], draws: 500);
    }

    /// <summary>The examples with the labels of one another, in the order of another hash.</summary>
    static List<Example> Shuffled(IReadOnlyList<Example> examples)
    {
        var others = examples.OrderBy(e => e.Sha256[10..], StringComparer.Ordinal).ToList();
        return [.. examples.Zip(others, (example, other) => example with { Target = other.Target, Histogram = other.Histogram, PeopleValue = other.PeopleValue })];
    }
}
