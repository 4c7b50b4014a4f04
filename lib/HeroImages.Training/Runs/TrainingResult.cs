using HeroImages.Charting;
using HeroImages.Forms;
using HeroImages.Training.Examples;
using HeroImages.Training.Scoreboards;
using HeroImages.Training.Splits;

namespace HeroImages.Training.Runs;

/// <summary>What a training run came to. Immutable.</summary>
[TypeFormatterSource]
public sealed record TrainingResult : INotebookForm
{
    /// <summary>The folder of the run.</summary>
    public required string Folder { get; init; }

    /// <summary>The model's file.</summary>
    public required string Model { get; init; }

    /// <summary>What the model says of itself.</summary>
    public required ModelCard Card { get; init; }

    /// <summary>What it was trained and judged on.</summary>
    public required ExampleSet Examples { get; init; }

    /// <summary>How that was divided.</summary>
    public required Split Split { get; init; }

    /// <summary>Rated pictures that could not be read.</summary>
    public required int Failed { get; init; }

    /// <summary>The model beside its baselines; null where nothing could be held back to judge it by.</summary>
    public required Scoreboard? Scoreboard { get; init; }

    /// <summary>The pictures of the test, by name.</summary>
    public required IReadOnlyList<TestPrediction> Predictions { get; init; }

    /// <summary>All rounds of all trainings.</summary>
    public required IReadOnlyList<RunRound> Rounds { get; init; }

    /// <summary>What less ratings would have come to, the fewest first; empty where that was not asked for.</summary>
    public required IReadOnlyList<CurvePoint> LearningCurve { get; init; }

    /// <summary>Whether it came to its end; else the same call goes on.</summary>
    public required bool IsFinished { get; init; }

    /// <summary>Whether it went on from where an earlier process was ended.</summary>
    public required bool WentOn { get; init; }

    /// <summary>What was decided, assumed and left out, in sentences.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The losses of the model's rounds, a line for each member on what it learned from and on what was held back.</summary>
    public Chart LossChart()
    {
        var rounds = Rounds.Where(round => round.Training == "model").SelectMany(round => new (int X, double? Loss, string Line)[]
        {
            (round.Round.Round, round.Round.TrainingLoss, FormattableString.Invariant($"learned from, member {round.Round.Member + 1}")),
            (round.Round.Round, round.Round.ValidationLoss, FormattableString.Invariant($"held back, member {round.Round.Member + 1}")),
        }).Where(point => point.Loss is not null).ToList();
        return Charts.Line(rounds.Select(point => point.X), rounds.Select(point => point.Loss!.Value), "Loss", "round", "loss", rounds.Select(point => point.Line));
    }

    /// <summary>Scores of the model beside what people say of the pictures of the test.</summary>
    public Chart TestChart() => Charts.Scatter(Predictions.Select(p => p.People), Predictions.Select(p => p.Model), "The test's pictures", "what people say", "what the model says");

    /// <inheritdoc/>
    public string ToHtml() => Form.ToHtml() + (Scoreboard?.ToHtml() ?? "");

    /// <inheritdoc/>
    public string ToText() => Form.ToText() + (Scoreboard is null ? "" : "\n" + Scoreboard.ToText());

    /// <summary>The value in one line.</summary>
    public override string ToString() => Form.Title;

    internal Form Form => Notes.Aggregate(new Form(FormattableString.Invariant($"Model \"{Card.Name}\" ({Card.Kind}) of {Examples.Examples.Count:N0} rated pictures, {Examples.ByPeople:N0} of them by people")), (form, note) => form.Say(note))
        .Table("Raters", Examples.Raters, ("rater", use => use.Rater.Title), ("ratings", use => use.Ratings), ("weight", use => Math.Round(use.Weight, 3)), ("how", use => use.How))
        .Table("Learning curve", LearningCurve, ("share of the groups", point => point.Share), ("pictures", point => point.Examples), ("rank correlation", point => Scoreboards.Scoreboard.Cell(point.Spearman)), ("precision at the top", point => Scoreboards.Scoreboard.Cell(point.Precision)));
}
