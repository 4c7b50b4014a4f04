using CsCheck;
using HeroImages.Labeling;
using HeroImages.Training.Examples;
using HeroImages.Training.Scoreboards;
using HeroImages.Training.Splits;

namespace HeroImages.Training.Tests.Scoreboards;

public class ScoreboardTests
{
    static readonly RaterId Ann = new("ann", null, "r");
    static readonly RaterId Bob = new("bob", null, "r");
    static readonly RaterId Robot = new("gemini", "flash", "r");

    [Fact]
    public void The_figures_are_those_of_hand_reckoning()
    {
        // The vectors of a worked example: rank correlation 0.872016, mean error 0.875.
        var board = Make([7, 3, 3, 9, 5, 6, 2, 8], [6.5, 4, 3, 7, 5, 7, 3, 6.5]);

        var row = board.Rows[0];
        Assert.Equal(0.872016, row[ScoreboardMeasure.Spearman].Value!.Value, 6);
        Assert.Equal(0.875, row[ScoreboardMeasure.MeanAbsoluteError].Value!.Value, 6);
        Assert.Equal((3, 8), (board.Top, board.Pictures));
    }

    [Fact]
    public void What_cannot_be_told_is_undefined_with_its_reason_and_number()
    {
        var row = Make([1, 2, 3, 4], [1, 2, 3, 4]).Rows[0];

        Assert.Equal("undefined: fewer than 50 pictures (n = 4)", row[ScoreboardMeasure.PrecisionAt50].ToString());
        Assert.Equal("undefined: nothing is relevant (n = 4)", row[ScoreboardMeasure.LiftOfTenth].ToString());
        Assert.Equal("undefined", Scoreboard.Cell(row[ScoreboardMeasure.PrecisionAt50]));
    }

    [Fact]
    public void The_figures_of_a_draw_are_those_of_the_drawn_pictures() =>
        Gen.Select(Gen.Int[-1, 10], Gen.Int[-1, 12], Gen.Int[0, 3], Gen.Int[0, 4]).Array[1, 120].Sample(items =>
        {
            double[] truth = [.. items.Select(item => item.Item1 < 0 ? double.NaN : item.Item1)], values = [.. items.Select(item => item.Item2 < 0 ? double.NaN : item.Item2 / 1.3)];
            string?[] bursts = [.. items.Select((item, i) => item.Item3 == 0 ? null : $"{i / 5}")];
            int[] times = [.. items.Select(item => item.Item4)];
            var drawn = times.SelectMany((count, i) => Enumerable.Repeat(i, count)).ToList();

            var figures = new double[FigureTaker.Measures];
            new DrawFigures(truth, values, bursts).Measure(times, figures);

            var expected = new FigureTaker(truth, values, bursts).Take(drawn);
            Assert.All(figures.Zip(expected), pair => Assert.Equal(pair.Second.Value ?? double.NaN, pair.First, 9));
        });

    [Fact]
    public void Pairs_count_within_bursts_alone()
    {
        var examples = new[] { Of(0, 2, "s"), Of(1, 8, "s"), Of(2, 5, "t"), Of(3, 4, "t"), Of(4, 9, "") };

        var figure = ScoreboardMaker.Make(new(examples), [new("model", [1, 2, 3, 4, 0])], draws: 10).Rows[0][ScoreboardMeasure.BurstAccuracy];

        Assert.Equal((0.5, 2L), (figure.Value, figure.Count));
    }

    [Fact]
    public void A_difference_is_taken_on_pictures_that_both_have_a_value_of()
    {
        double[] truth = [.. Enumerable.Range(0, 60).Select(i => i % 11.0)];
        var board = ScoreboardMaker.Make(Test(truth), [new("model", truth), new("half", [.. truth.Select((value, i) => i < 30 ? -value : double.NaN)])], draws: 100);

        var ahead = board.Rows[1].Behind![(int)ScoreboardMeasure.Spearman];
        Assert.Equal(2, ahead.Value!.Value, 6);
        Assert.Equal(30, ahead.Count);
        Assert.Equal((2, 2), (Math.Round(ahead.Interval!.Low, 6), Math.Round(ahead.Interval.High, 6)));
        Assert.Null(board.Rows[0].Behind);
    }

    [Fact]
    public void The_same_seed_gives_the_same_intervals()
    {
        double[] truth = [.. Enumerable.Range(0, 60).Select(i => i * 7 % 11.0)], model = [.. Enumerable.Range(0, 60).Select(i => i * 5 % 13.0)];

        Assert.Equal(Make(truth, model).ToText(), Make(truth, model).ToText());
        Assert.NotEqual(Make(truth, model).ToText(), Make(truth, model, seed: 1).ToText());
    }

    [Fact]
    public void Each_person_is_held_against_the_others_and_a_constant_says_nothing()
    {
        var test = Enumerable.Range(0, 20).Select(i => Of(i, i % 10, "", new() { [Ann] = i % 10, [Bob] = i % 9, [Robot] = 3 })).ToList();
        var training = Enumerable.Range(100, 30).Select(i => Of(i, i % 10, "", new() { [Robot] = i % 10 / 2 })).ToList();
        var baselines = new Baselines([new Fold(training, [], test)]);
        RaterUse[] raters = [new(Ann, 20, 1, 1, ""), new(Bob, 20, 1, 1, ""), new(Robot, 50, 0.5, 1, "")];

        var people = baselines.People(raters).ToList();
        var robot = Assert.Single(baselines.Raters(raters));

        Assert.Equal(["ann against other people", "bob against other people"], people.Select(judge => judge.Title));
        Assert.Equal(test.Select(e => e.Values[Bob]), people[0].Truth);
        Assert.Equal("gemini flash", robot.Title);
        Assert.All(robot.Values, value => Assert.InRange(value, 6, 7));
        Assert.Equal(4.5, baselines.Constant().Values.Distinct().Single(), 6);
    }

    [Fact]
    public void Little_is_said_to_be_little() => Assert.Contains(Make([1, 8, 3, 4], [1, 2, 3, 4]).Notes, note => note.Contains("only 4 pictures", StringComparison.Ordinal));

    static Scoreboard Make(double[] truth, double[] model, int seed = 0) => ScoreboardMaker.Make(Test(truth), [new("model", model)], seed, draws: 50);

    static TestPictures Test(double[] truth) => new([.. truth.Select((value, i) => MadeExamples.Of(i, $"L{i % 12}", people: value))]);

    static Example Of(int number, double people, string sequence, Dictionary<RaterId, double>? values = null) =>
        MadeExamples.Of(number, "L", sequence, people) with { Values = values ?? [] };
}
