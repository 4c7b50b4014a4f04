using HeroImages.Images;

namespace HeroImages.Training.Networks;

/// <summary>Shows a backbone two made pictures that have nothing in common, to find out whether it has learned to tell pictures apart.</summary>
static class SelfTest
{
    /// <summary>Below, the two pictures are as good as one.</summary>
    const double LeastDifference = 0.05;

    const double MostValue = 1000;

    /// <summary>Runs it on both views.</summary>
    /// <returns>What looks wrong and what was measured, in sentences.</returns>
    public static IEnumerable<string> Run(Backbone backbone, ViewOptions views)
    {
        var (waves, squares) = (Of(backbone, views, Waves), Of(backbone, views, Squares));
        var mean = waves.Average();
        var deviation = Math.Sqrt(waves.Average(x => (x - mean) * (x - mean)));
        var difference = Math.Sqrt(waves.Zip(squares).Sum(pair => Math.Pow(pair.First - pair.Second, 2)) / Math.Max(1e-12, waves.Sum(x => x * (double)x)));
        yield return FormattableString.Invariant($"{backbone.Features} features a view; of made pictures mean {mean:0.###}, deviation {deviation:0.###}, difference {difference:0.###}.");
        if (!waves.Concat(squares).All(float.IsFinite) || deviation == 0 || waves.Concat(squares).Any(x => Math.Abs(x) > MostValue))
        {
            yield return "Warning: its features are out of all bounds. The weights are damaged, or it wants its pictures otherwise.";
        }
        else if (difference < LeastDifference)
        {
            yield return "Warning: it gives nearly the same of two pictures that have nothing in common, as a network does that was never trained.";
        }
    }

    static float[] Of(Backbone backbone, ViewOptions views, Func<int, int, int, byte> colour) =>
    [
        .. backbone.Of(new(Picture(views.FrameWidth, views.FrameHeight, colour), views.FrameWidth, views.FrameHeight)),
        .. backbone.Of(new(Picture(views.AnimalSide, views.AnimalSide, colour), views.AnimalSide, views.AnimalSide)),
    ];

    static RgbPixels Picture(int width, int height, Func<int, int, int, byte> colour) =>
        new([.. from y in Enumerable.Range(0, height) from x in Enumerable.Range(0, width) from c in Enumerable.Range(0, 3) select colour(x, y, c)], width, height);

    static byte Waves(int x, int y, int c) => (byte)(127 + (60 * Math.Sin(x / (9.0 + c))) + (60 * Math.Cos(y / 23.0)));

    static byte Squares(int x, int y, int c) => (byte)(((x / 24) + (y / 24)) % 2 == 0 ? 40 * (c + 1) : 235 - (60 * c));
}
