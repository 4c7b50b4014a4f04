using HeroImages.Agreement;

namespace HeroImages.Training.Scoreboards;

/// <summary>
/// The figures of a judge on a draw, from how often each picture was drawn: what <see cref="FigureTaker"/> gives for the drawn pictures, in a
/// time that grows as their number, since they are sorted once. For one thread.
/// </summary>
sealed class DrawFigures
{
    const int LeastPictures = 3;

    readonly double[] _truth;
    readonly double[] _values;
    readonly int[] _known;
    readonly int[][] _byTruth;
    readonly int[][] _byValue;
    readonly (int First, int Second, double Share)[] _pairs;
    readonly double[] _truthRank;
    readonly double[] _valueRank;
    readonly double[] _isTop;

    public DrawFigures(IReadOnlyList<double> truth, IReadOnlyList<double> values, IReadOnlyList<string?> bursts)
    {
        (_truth, _values) = ([.. truth], [.. values]);
        _known = [.. Enumerable.Range(0, truth.Count).Where(i => !double.IsNaN(truth[i]) && !double.IsNaN(values[i]))];
        (_byTruth, _byValue) = (Groups(_truth), Groups(_values));
        _pairs = [.. _known.Where(i => !string.IsNullOrEmpty(bursts[i])).GroupBy(i => bursts[i], StringComparer.Ordinal).SelectMany(burst => Pairs([.. burst]))];
        (_truthRank, _valueRank, _isTop) = (new double[truth.Count], new double[truth.Count], new double[truth.Count]);
    }

    /// <summary>Writes the figures in the order of <see cref="ScoreboardMeasure"/>; NaN for those that are not defined.</summary>
    /// <param name="times">How often each picture was drawn.</param>
    /// <param name="figures">Where to write.</param>
    public void Measure(ReadOnlySpan<int> times, Span<double> figures)
    {
        var (count, relevant) = (0, 0);
        foreach (var i in _known)
        {
            count += times[i];
            relevant += _truth[i] >= TopRanking.UsualThreshold ? times[i] : 0;
        }
        figures[(int)ScoreboardMeasure.PrecisionAt10] = Precision(times, count, 10);
        figures[(int)ScoreboardMeasure.PrecisionAt50] = Precision(times, count, 50);
        figures[(int)ScoreboardMeasure.PrecisionAt200] = Precision(times, count, 200);
        var depth = Math.Max(1, (int)Math.Ceiling(count * FigureTaker.DepthShare));
        figures[(int)ScoreboardMeasure.LiftOfTenth] = relevant == 0 ? double.NaN : Precision(times, count, depth) * count / relevant;
        var isEnough = count >= LeastPictures;
        figures[(int)ScoreboardMeasure.RecallOfTop] = isEnough ? Recall(times, count) : double.NaN;
        figures[(int)ScoreboardMeasure.Spearman] = isEnough ? Spearman(times, count) : double.NaN;
        figures[(int)ScoreboardMeasure.BurstAccuracy] = Accuracy(times);
        figures[(int)ScoreboardMeasure.MeanAbsoluteError] = isEnough ? Error(times, count) : double.NaN;
    }

    double Precision(ReadOnlySpan<int> times, int count, int k)
    {
        if (count < k)
        {
            return double.NaN;
        }
        var (left, found) = ((double)k, 0.0);
        foreach (var group in _byValue)
        {
            var (size, relevant) = (0, 0);
            foreach (var i in group)
            {
                size += times[i];
                relevant += _truth[i] >= TopRanking.UsualThreshold ? times[i] : 0;
            }
            found += size == 0 ? 0 : relevant * Math.Min(1, left / size);
            left -= size;
            if (left <= 0)
            {
                break;
            }
        }
        return found / k;
    }

    double Recall(ReadOnlySpan<int> times, int count)
    {
        var all = MarkTop(times, FigureTaker.TopShare * count);
        var (left, found) = (FigureTaker.DepthShare * count, 0.0);
        foreach (var group in _byValue)
        {
            var (size, top) = (0, 0.0);
            foreach (var i in group)
            {
                size += times[i];
                top += times[i] * _isTop[i];
            }
            found += size == 0 ? 0 : top * Math.Clamp(left / size, 0, 1);
            left -= size;
        }
        return Math.Min(1, found / all);
    }

    /// <summary>Notes of each item how far it is among the truly best, of which there are <paramref name="left"/>.</summary>
    /// <returns>The sum of that over all drawn.</returns>
    double MarkTop(ReadOnlySpan<int> times, double left)
    {
        Array.Clear(_isTop);
        var all = 0.0;
        foreach (var group in _byTruth)
        {
            var size = SizeOf(group, times);
            var share = size == 0 ? 0 : Math.Clamp(left / size, 0, 1);
            foreach (var i in group)
            {
                _isTop[i] = share;
            }
            all += share * size;
            left -= size;
        }
        return all;
    }

    double Spearman(ReadOnlySpan<int> times, int count)
    {
        Rank(_byTruth, times, _truthRank);
        Rank(_byValue, times, _valueRank);
        double mean = (count + 1) / 2.0, product = 0, truth = 0, value = 0;
        foreach (var i in _known)
        {
            var (t, v) = (_truthRank[i] - mean, _valueRank[i] - mean);
            product += times[i] * t * v;
            truth += times[i] * t * t;
            value += times[i] * v * v;
        }
        return truth <= 0 || value <= 0 ? double.NaN : product / Math.Sqrt(truth * value);
    }

    /// <summary>Average ranks from the highest down, which correlate as those from the lowest up do.</summary>
    static void Rank(int[][] groups, ReadOnlySpan<int> times, double[] ranks)
    {
        var before = 0;
        foreach (var group in groups)
        {
            var size = SizeOf(group, times);
            foreach (var i in group)
            {
                ranks[i] = before + ((size + 1) / 2.0);
            }
            before += size;
        }
    }

    double Error(ReadOnlySpan<int> times, int count)
    {
        var sum = 0.0;
        foreach (var i in _known)
        {
            sum += times[i] * Math.Abs(_values[i] - _truth[i]);
        }
        return sum / count;
    }

    double Accuracy(ReadOnlySpan<int> times)
    {
        var (ordered, right) = (0L, 0.0);
        foreach (var (first, second, share) in _pairs)
        {
            var both = (long)times[first] * times[second];
            ordered += both;
            right += both * share;
        }
        return ordered == 0 ? double.NaN : right / ordered;
    }

    static int SizeOf(int[] group, ReadOnlySpan<int> times)
    {
        var size = 0;
        foreach (var i in group)
        {
            size += times[i];
        }
        return size;
    }

    /// <summary>Known items in groups of equal values, the highest first.</summary>
    int[][] Groups(double[] values) => [.. _known.GroupBy(i => values[i]).OrderByDescending(group => group.Key).Select(group => group.ToArray())];

    /// <summary>Pairs that differ in truth: 1 where the values order them alike, a half where they are equal.</summary>
    IEnumerable<(int, int, double)> Pairs(int[] burst) =>
        from a in burst
        from b in burst
        where a < b && _truth[a] != _truth[b]
        select (a, b, _values[a] == _values[b] ? 0.5 : _values[a] > _values[b] == _truth[a] > _truth[b] ? 1.0 : 0.0);
}
