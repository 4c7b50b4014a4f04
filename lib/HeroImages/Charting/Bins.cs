using HeroImages.Forms;

namespace HeroImages.Charting;

/// <summary>Bins of equal width on round numbers. A bin holds its lower edge; the last one holds its upper edge too.</summary>
/// <param name="Start">Lower edge of the first.</param>
/// <param name="Width">Width of each.</param>
/// <param name="Count">How many.</param>
readonly record struct Bins(double Start, double Width, int Count)
{
    static readonly double[] RoundSteps = [1, 2, 2.5, 5, 10];

    /// <summary>Places of a number that binary fractions must not push into the neighbouring bin.</summary>
    const double Slack = 1e-9;

    /// <summary>About as many bins as wished over the values; whole numbers get bins around them.</summary>
    public static Bins Over(double[] values, int wished)
    {
        if (values.Length == 0)
        {
            return new(0, 1, 0);
        }
        var (least, most) = (values.Min(), values.Max());
        var isWhole = values.All(value => value == Math.Floor(value)) && most < 1e9;
        if (isWhole && most - least < 2 * wished)
        {
            return new(least - 0.5, 1, (int)(most - least) + 1);
        }
        var width = Round((most > least ? most - least : Math.Max(Math.Abs(least), 1)) / wished);
        width = isWhole ? Math.Max(1, Math.Ceiling(width)) : width;
        var start = Math.Floor((least / width) + Slack) * width;
        return new(start, width, Math.Max(1, (int)Math.Ceiling(((most - start) / width) - Slack) + (isWhole ? 1 : 0)));
    }

    /// <summary>How many values fall into each.</summary>
    public double[] Tally(IEnumerable<double> values)
    {
        var counts = new double[Count];
        foreach (var value in values)
        {
            counts[Math.Clamp((int)(((value - Start) / Width) + Slack), 0, Count - 1)]++;
        }
        return counts;
    }

    /// <summary>The middle of each.</summary>
    public IEnumerable<double> Centres()
    {
        var (start, width) = (Start, Width);
        return Enumerable.Range(0, Count).Select(i => start + ((i + 0.5) * width));
    }

    /// <summary>What each holds, in words.</summary>
    public IEnumerable<string> Names()
    {
        var (start, width) = (Start, Width);
        var isSingle = IsSingle;
        return Enumerable.Range(0, Count).Select(i => isSingle
            ? CellText.Number(start + ((i + 0.5) * width))
            : $"{CellText.Number(Tidy(start + (i * width)))} to {CellText.Number(Tidy(start + ((i + 1) * width)))}");
    }

    /// <summary>Whether each bin holds one whole number.</summary>
    public bool IsSingle => Width == 1 && Start != Math.Floor(Start);

    static double Tidy(double value) => Math.Round(value, 9);

    static double Round(double step)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return magnitude * RoundSteps.First(round => round * magnitude >= step * (1 - Slack));
    }
}
