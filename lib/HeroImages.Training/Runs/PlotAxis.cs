namespace HeroImages.Training.Runs;

/// <summary>An axis of a plot: from round numbers to round numbers.</summary>
sealed class PlotAxis
{
    const int Steps = 5;

    readonly double _low;
    readonly double _high;
    readonly double _from;
    readonly double _to;

    /// <param name="least">The least value.</param>
    /// <param name="most">The greatest value.</param>
    /// <param name="from">Where the axis begins on the drawing.</param>
    /// <param name="to">Where it ends.</param>
    public PlotAxis(double least, double most, double from, double to)
    {
        var span = most > least ? most - least : Math.Max(1, Math.Abs(least));
        var raw = Math.Pow(10, Math.Floor(Math.Log10(span / Steps)));
        Step = new[] { raw, 2 * raw, 5 * raw, 10 * raw }.First(step => span / step <= Steps);
        (_low, _high, _from, _to) = (Math.Floor(least / Step) * Step, Math.Max(Math.Ceiling(most / Step), Math.Floor(least / Step) + 1) * Step, from, to);
    }

    /// <summary>Between two ticks.</summary>
    public double Step { get; }

    /// <summary>Where ticks are.</summary>
    public IEnumerable<double> Ticks => Enumerable.Range(0, (int)Math.Round((_high - _low) / Step) + 1).Select(i => Math.Round(_low + (i * Step), 9));

    /// <summary>Where a value is on the drawing.</summary>
    public double At(double value) => _from + ((value - _low) / (_high - _low) * (_to - _from));
}
