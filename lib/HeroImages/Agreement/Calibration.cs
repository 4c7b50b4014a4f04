using System.Globalization;

namespace HeroImages.Agreement;

/// <summary>
/// Turns a rater's values into those that people would give, learned on pictures that both have rated: by a straight line from few, by
/// an isotonic curve from many. Values never change their order; those that become equal are told apart by the raw value, see
/// <see cref="Compare"/>. Immutable.
/// </summary>
public sealed record Calibration
{
    /// <summary>From so many shared pictures on the curve is isotonic.</summary>
    public const int IsotonicFrom = 100;

    /// <summary>Points that are pooled at least before an isotonic fit.</summary>
    public const int LeastInBlock = 5;

    const double Highest = 10;

    /// <summary>How values are turned.</summary>
    public required CalibrationKind Kind { get; init; }

    /// <summary>Pictures that it was learned on.</summary>
    public required int Overlap { get; init; }

    /// <summary>Why nothing was learned; null where something was.</summary>
    public string? Why { get; init; }

    /// <summary>Of a straight line, its slope, from 0 on; else 1.</summary>
    public double Slope { get; init; } = 1;

    /// <summary>Of a straight line, its value at 0; else 0.</summary>
    public double Intercept { get; init; }

    /// <summary>Of an isotonic curve, the curve; else null.</summary>
    public Isotonic? Curve { get; init; }

    /// <summary>Learns a calibration.</summary>
    /// <param name="raw">The rater's values; NaN where missing.</param>
    /// <param name="target">What people say of the same pictures, 0 to 10; NaN where missing.</param>
    /// <param name="kind">How; null leaves it to the number of shared pictures.</param>
    /// <returns>
    /// The calibration. With fewer than three shared pictures, or a rater that never varies, its kind is
    /// <see cref="CalibrationKind.None"/>, it says why, and leaves values as they are.
    /// </returns>
    /// <exception cref="ArgumentException">The sides are not equally long.</exception>
    public static Calibration Fit(ReadOnlySpan<double> raw, ReadOnlySpan<double> target, CalibrationKind? kind = null)
    {
        var shared = RankedGroups.Known(raw, target);
        var (x, t) = (Correlation.Taken(raw, shared), Correlation.Taken(target, shared));
        return shared.Length < Reasons.LeastCount ? Nothing(shared.Length, Reasons.TooFew)
            : x.Min() == x.Max() ? Nothing(shared.Length, "the rater never varies")
            : (kind ?? (shared.Length >= IsotonicFrom ? CalibrationKind.Isotonic : CalibrationKind.Linear)) switch
            {
                CalibrationKind.None => Nothing(shared.Length, "not asked for"),
                CalibrationKind.Linear => Line(x, t),
                _ => new() { Kind = CalibrationKind.Isotonic, Overlap = x.Length, Curve = Isotonic.Fit(x, t, LeastInBlock) },
            };
    }

    /// <summary>The value that people would give.</summary>
    /// <param name="raw">The rater's value.</param>
    /// <returns>0 to 10.</returns>
    public double Apply(double raw) => Math.Clamp(Curve is null ? (Slope * raw) + Intercept : Curve.At(raw), 0, Highest);

    /// <summary>Orders two raw values: by what they become, and where that is equal by themselves.</summary>
    /// <returns>Below 0 where the first is the lower one, above 0 where the second is.</returns>
    public int Compare(double first, double second) => Apply(first).CompareTo(Apply(second)) is not 0 and var order ? order : first.CompareTo(second);

    /// <summary>What it does in a few words.</summary>
    public override string ToString() => Kind switch
    {
        CalibrationKind.None => $"none: {Why}",
        CalibrationKind.Linear => string.Create(CultureInfo.InvariantCulture, $"{Slope:0.###} · value {(Intercept < 0 ? "-" : "+")} {Math.Abs(Intercept):0.###} (n = {Overlap:N0})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"isotonic in {Curve!.Blocks.Count:N0} blocks (n = {Overlap:N0})"),
    };

    static Calibration Nothing(int overlap, string why) => new() { Kind = CalibrationKind.None, Overlap = overlap, Why = why };

    /// <summary>The line of least squares; one that would fall is level, so that no ranking is turned round.</summary>
    static Calibration Line(double[] x, double[] t)
    {
        var (meanX, meanT) = (x.Average(), t.Average());
        var slope = Math.Max(0, x.Zip(t, (a, b) => (a - meanX) * (b - meanT)).Sum() / x.Sum(a => (a - meanX) * (a - meanX)));
        return new() { Kind = CalibrationKind.Linear, Overlap = x.Length, Slope = slope, Intercept = meanT - (slope * meanX) };
    }
}
