using HeroImages.Agreement;
using HeroImages.Training.Examples;

namespace HeroImages.Training.Runs;

/// <summary>Learns on the validation part how raw scores become those that people would give.</summary>
static class ScaleLearner
{
    /// <summary>Pictures below which a line says less than the scores themselves.</summary>
    const int LeastPictures = 20;

    const double Highest = 10;

    /// <summary>The scale, and how it was learned.</summary>
    /// <param name="examples">The validation part.</param>
    /// <param name="raw">Scores of its pictures; NaN where missing.</param>
    public static (ScoreScale Scale, string How) Learn(IReadOnlyList<Example> examples, IReadOnlyList<double> raw)
    {
        double[] people = [.. examples.Select(example => example.PeopleValue ?? double.NaN)];
        var known = people.Zip(raw).Count(pair => !double.IsNaN(pair.First) && !double.IsNaN(pair.Second));
        if (known < LeastPictures)
        {
            return (ScoreScale.None, FormattableString.Invariant($"not brought to people's scale: the validation part has {known:N0} pictures that people have rated, {LeastPictures} are needed"));
        }
        var calibration = Calibration.Fit([.. raw], people);
        return calibration.Kind switch
        {
            CalibrationKind.None => (ScoreScale.None, $"not brought to people's scale: {calibration.Why}"),
            CalibrationKind.Linear when calibration.Slope <= 0 => (ScoreScale.None, "not brought to people's scale: on the validation part the scores say nothing"),
            CalibrationKind.Linear => (new([(0, calibration.Intercept), (Highest, (Highest * calibration.Slope) + calibration.Intercept)]), $"brought to people's scale: {calibration}"),
            _ => (OfCurve(calibration.Curve!), $"brought to people's scale: {calibration}"),
        };
    }

    static ScoreScale OfCurve(Isotonic curve) => new([.. curve.Blocks
        .SelectMany(block => block.From < block.To ? new[] { (block.From, block.Value), (block.To, block.Value) } : [(block.From, block.Value)])]);
}
