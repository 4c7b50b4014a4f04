using HeroImages.Agreement;
using HeroImages.Labeling;
using HeroImages.Training.Examples;
using HeroImages.Training.Splits;

namespace HeroImages.Training.Scoreboards;

/// <summary>
/// What stands beside a model: every baseline is brought to people's scale on the training and validation parts, as the model is on the
/// latter, so that errors can be compared.
/// </summary>
sealed class Baselines(IReadOnlyList<Fold> folds)
{
    /// <summary>Pictures shared with other people at least for a person to be shown.</summary>
    const int LeastShared = 10;

    readonly IReadOnlyList<Example> _test = [.. folds.SelectMany(fold => fold.Test)];

    /// <summary>A baseline of values by SHA-256; those that are missing are NaN.</summary>
    public Judge Of(string title, Func<Example, double> valueOf, string? note = null) =>
        new(title, [.. folds.SelectMany(fold => Scaled(fold, valueOf))], Note: note);

    /// <summary>The mean of what people say of the training parts, for every picture.</summary>
    public Judge Constant()
    {
        var mean = folds.Average(Mean);
        return new("the same for all", [.. _test.Select(_ => mean)]);
    }

    /// <summary>Each other rater that has rated pictures of the test.</summary>
    public IEnumerable<Judge> Raters(IReadOnlyList<RaterUse> raters)
    {
        var others = raters.Select(use => use.Rater).Where(rater => !rater.IsPerson && rater.Rater != "technical").ToList();
        return others.Zip(RaterId.Titles(others))
            .Where(rater => _test.Any(example => example.Values.ContainsKey(rater.First)))
            .Select(rater => Of(rater.Second, example => example.Values.TryGetValue(rater.First, out var value) ? value : double.NaN));
    }

    /// <summary>Each person against the mean of the others.</summary>
    public IEnumerable<Judge> People(IReadOnlyList<RaterUse> raters)
    {
        foreach (var person in raters.Select(use => use.Rater).Where(rater => rater.IsPerson))
        {
            double[] own = [.. _test.Select(example => example.Values.TryGetValue(person, out var value) ? value : double.NaN)];
            double[] others = [.. _test.Select(example => example.Values.Where(v => v.Key.IsPerson && v.Key != person).Select(v => (double?)v.Value).Average() ?? double.NaN)];
            if (own.Zip(others).Count(pair => !double.IsNaN(pair.First) && !double.IsNaN(pair.Second)) >= LeastShared)
            {
                yield return new(person.Title + Scoreboard.AgainstOthers, own, others);
            }
        }
    }

    static IEnumerable<double> Scaled(Fold fold, Func<Example, double> valueOf)
    {
        var seen = fold.Training.Concat(fold.Validation).Where(example => example.IsByPeople).ToList();
        var calibration = Calibration.Fit([.. seen.Select(valueOf)], [.. seen.Select(example => example.PeopleValue!.Value)], CalibrationKind.Linear);
        // A slope of nothing would make all equal; such a baseline stays as it is and keeps its ranking.
        return fold.Test.Select(valueOf).Select(value => double.IsNaN(value) || calibration is { Kind: CalibrationKind.Linear, Slope: <= 0 } ? value : calibration.Apply(value));
    }

    static double Mean(Fold fold) => fold.Training.Where(example => example.IsByPeople).Select(example => example.PeopleValue).Average() ?? fold.Training.Average(example => example.Target);
}
