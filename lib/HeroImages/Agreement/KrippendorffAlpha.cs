namespace HeroImages.Agreement;

/// <summary>
/// Krippendorff's alpha of any number of raters, of whom each may have left pictures out; pictures with one rating do not count. 0.80 and
/// more is customarily called reliable, 0.667 to 0.80 tentative; ratings of taste mostly lie below. Counts are the ratings that count.
/// </summary>
public sealed record KrippendorffAlpha
{
    /// <summary>How many there are.</summary>
    internal const int Measures = 3;

    const string TooFew = "fewer than 3 ratings of pictures that several have rated";

    KrippendorffAlpha(IReadOnlyList<Figure> figures) => (Nominal, Ordinal, Interval) = (figures[0], figures[1], figures[2]);

    /// <summary>Values are equal or not.</summary>
    public Figure Nominal { get; }

    /// <summary>Values have an order, but no distances.</summary>
    public Figure Ordinal { get; }

    /// <summary>Values have distances.</summary>
    public Figure Interval { get; }

    /// <summary>Alpha of rows of values.</summary>
    /// <param name="rows">A row a picture, with the values of those who rated it; missing ones are NaN or left out.</param>
    public static KrippendorffAlpha Of(IReadOnlyList<IReadOnlyList<double>> rows)
    {
        var units = new AlphaUnits(rows);
        var times = new int[rows.Count];
        Array.Fill(times, 1);
        return Of(units, times, new Interval?[Measures]);
    }

    internal static KrippendorffAlpha Of(AlphaUnits units, ReadOnlySpan<int> times, IReadOnlyList<Interval?> intervals)
    {
        var values = new double[Measures];
        var count = units.NewMeasurer().Measure(times, values);
        var why = count < Reasons.LeastCount ? TooFew : "nobody ever gives another value";
        return new([.. values.Select((value, i) => double.IsNaN(value) ? Figure.None(why, count) : Figure.Of(value, count) with { Interval = intervals[i] })]);
    }
}
