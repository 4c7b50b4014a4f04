using HeroImages.Labeling;

namespace HeroImages.Agreement.Reports;

/// <summary>Whether a rater became milder or stricter over time, seen against others on the same pictures.</summary>
public sealed record RaterDrift
{
    /// <summary>Ratings that a mean is taken over unless told otherwise.</summary>
    public const int UsualWindow = 50;

    /// <summary>A move beyond this is said.</summary>
    public const double Alarm = 0.7;

    const int MostPoints = 200;

    /// <summary>Ratings that a mean is taken over.</summary>
    public required int Window { get; init; }

    /// <summary>
    /// The rolling mean that lies farthest from the first one, less that first one: above 0 where the rater became milder. Its count is
    /// the ratings of pictures that others have rated too. Undefined with fewer than two windows of them.
    /// </summary>
    public required Figure Move { get; init; }

    /// <summary>What a move of a rater that does not change comes to by chance: the standard error of a difference of two such means; null where undefined.</summary>
    public required double? Noise { get; init; }

    /// <summary>The rolling mean of rater - others over time, at most 200 points.</summary>
    public required IReadOnlyList<DriftPoint> Points { get; init; }

    /// <summary>Whether the move is beyond <see cref="Alarm"/>: time to look at the anchors again.</summary>
    public bool IsAlarming => Move.Value is { } move && Math.Abs(move) > Alarm;

    /// <summary>The drift of a rater.</summary>
    /// <param name="ratings">The rater's last words with a value, in any order.</param>
    /// <param name="others">What others say of a rating's picture; null where nobody else has rated it.</param>
    /// <param name="window">Ratings that a mean is taken over, from 1 on.</param>
    public static RaterDrift Of(IEnumerable<Rating> ratings, Func<Rating, double?> others, int window = UsualWindow)
    {
        var off = ratings.OrderBy(r => r.At).ThenBy(r => r.RatingId, StringComparer.Ordinal)
            .Select(r => (r.At, Off: r.Answer.Value - others(r))).Where(r => r.Off is not null).Select(r => (r.At, Off: r.Off!.Value)).ToList();
        if (off.Count < 2 * window)
        {
            return new() { Window = window, Move = Figure.None(FormattableString.Invariant($"fewer than {2 * window} that others have rated too"), off.Count), Noise = null, Points = [] };
        }
        var points = Rolling(off, window);
        var move = points.MaxBy(point => Math.Abs(point.Mean - points[0].Mean))!.Mean - points[0].Mean;
        var spread = Math.Sqrt(off.Average(o => o.Off * o.Off) - (off.Average(o => o.Off) * off.Average(o => o.Off)));
        return new() { Window = window, Move = Figure.Of(move, off.Count), Noise = spread * Math.Sqrt(2.0 / window), Points = Thinned(points) };
    }

    static List<DriftPoint> Rolling(List<(DateTimeOffset At, double Off)> off, int window)
    {
        var points = new List<DriftPoint>();
        var sum = 0.0;
        for (var i = 0; i < off.Count; i++)
        {
            sum += off[i].Off - (i >= window ? off[i - window].Off : 0);
            if (i >= window - 1)
            {
                points.Add(new(i + 1, off[i].At, sum / window));
            }
        }
        return points;
    }

    static List<DriftPoint> Thinned(List<DriftPoint> points)
    {
        var step = Math.Max(1, (points.Count + MostPoints - 2) / (MostPoints - 1));
        return [.. points.Where((_, i) => i % step == 0 || i == points.Count - 1)];
    }
}
