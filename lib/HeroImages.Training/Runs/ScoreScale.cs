using System.Globalization;
using HeroImages.Files;

namespace HeroImages.Training.Runs;

/// <summary>
/// How raw scores become those that people would give: a curve through points that never falls. Scores that become equal are kept apart
/// by a thousandth of the raw score, so that a ranking keeps its order. Immutable.
/// </summary>
public sealed record ScoreScale
{
    /// <summary>Share of the raw score in the result, which tells equal ones apart.</summary>
    const double RawShare = 0.001;

    const double Highest = 10;

    /// <param name="points">Raw and people's score of each point, at least one; raw scores ascend, people's never fall.</param>
    /// <exception cref="ArgumentException">The points are not so.</exception>
    public ScoreScale(IReadOnlyList<(double Raw, double Value)> points) => Points = IsCurve(points)
        ? points
        : throw new ArgumentException("a scale needs points that ascend, with values that never fall", nameof(points));

    /// <summary>Scores as they are.</summary>
    public static ScoreScale None { get; } = new([(0, 0), (Highest, Highest)]);

    /// <summary>The points.</summary>
    public IReadOnlyList<(double Raw, double Value)> Points { get; }

    /// <summary>The score that people would give, 0 to 10.</summary>
    public double Apply(double raw)
    {
        var within = Math.Clamp(raw, 0, Highest);
        return Math.Clamp(((1 - RawShare) * At(within)) + (RawShare * within), 0, Highest);
    }

    /// <summary>How much a raw difference grows there; 1 where nothing is changed.</summary>
    public double Slope(double raw) => (Apply(raw + 0.5) - Apply(raw - 0.5));

    /// <summary>The points as text: <c>0:1.5 10:8.25</c>.</summary>
    public override string ToString() => string.Join(' ', Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Raw:R}:{point.Value:R}")));

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file that it stands in, for the error.</param>
    /// <exception cref="InputException">It is no scale.</exception>
    public static ScoreScale Parse(string text, string file)
    {
        var points = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Point).ToList();
        return points.TrueForAll(point => point is not null) && points.Count > 0 && IsCurve([.. points.Select(point => point!.Value)])
            ? new([.. points.Select(point => point!.Value)])
            : throw new InputException(file, "scale", $"\"{text}\"", "points such as 0:1.5 10:8.25 that ascend", "Train the model again.");
    }

    static (double, double)? Point(string text) =>
        text.Split(':') is [var raw, var value]
        && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var x) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var y)
        && double.IsFinite(x) && double.IsFinite(y) ? (x, y) : null;

    static bool IsCurve(IReadOnlyList<(double Raw, double Value)> points) =>
        points.Count > 0 && points.Zip(points.Skip(1)).All(pair => pair.First.Raw < pair.Second.Raw && pair.First.Value <= pair.Second.Value);

    double At(double raw)
    {
        var next = Points.TakeWhile(point => point.Raw < raw).Count();
        if (next == 0 || next == Points.Count)
        {
            return Points[Math.Min(next, Points.Count - 1)].Value;
        }
        var (from, to) = (Points[next - 1], Points[next]);
        return from.Value + ((raw - from.Raw) / (to.Raw - from.Raw) * (to.Value - from.Value));
    }
}
