using System.Globalization;

namespace HeroImages.Agreement;

/// <summary>A 95 % interval from resampling.</summary>
/// <param name="Low">The 2.5th percentile of the draws.</param>
/// <param name="High">The 97.5th percentile.</param>
/// <param name="Draws">Draws that gave a value; in the others the measure was not defined.</param>
/// <param name="Clusters">What was resampled: locations, sequences or pictures.</param>
public sealed record Interval(double Low, double High, int Draws, int Clusters)
{
    const double Tail = 0.025;

    /// <summary>Whether nothing, a difference of 0, lies in it.</summary>
    public bool CoversZero => Low <= 0 && High >= 0;

    /// <summary>The middle 95 % of drawn values, by linear interpolation between them.</summary>
    /// <param name="values">A value of each draw; NaN where there is none.</param>
    /// <param name="clusters">How many things were resampled.</param>
    /// <returns>Null where more than half of the draws gave no value.</returns>
    internal static Interval? Of(ReadOnlySpan<double> values, int clusters)
    {
        var sorted = values.ToArray().Where(value => !double.IsNaN(value)).Order().ToArray();
        return sorted.Length * 2 <= values.Length ? null : new(Quantile(sorted, Tail), Quantile(sorted, 1 - Tail), sorted.Length, clusters);
    }

    /// <summary>Both ends with three digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Low:0.000}, {High:0.000}]");

    static double Quantile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 >= sorted.Length ? sorted[below] : sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below]));
    }
}
