namespace HeroImages.Agreement;

/// <summary>Pictures with at least two ratings, as Krippendorff's alpha sees them. Immutable.</summary>
sealed class AlphaUnits
{
    readonly double[] _levels;
    readonly int[][] _units;
    readonly int[] _rowOf;

    /// <summary>Sums of squared distances over ordered pairs within each unit, for the two scales that no draw changes.</summary>
    readonly (double Nominal, double Interval)[] _spreads;

    /// <param name="rows">A row a picture; missing values are NaN or left out.</param>
    public AlphaUnits(IReadOnlyList<IReadOnlyList<double>> rows)
    {
        var known = rows.Select((row, index) => (Values: row.Where(value => !double.IsNaN(value)).Order().ToArray(), Index: index)).Where(unit => unit.Values.Length >= 2).ToList();
        _levels = [.. known.SelectMany(unit => unit.Values).Distinct().Order()];
        _units = [.. known.Select(unit => unit.Values.Select(value => Array.BinarySearch(_levels, value)).ToArray())];
        _rowOf = [.. known.Select(unit => unit.Index)];
        _spreads = [.. _units.Select(unit => (Unequal(unit), Spread(unit, _levels)))];
    }

    /// <summary>A measurer, for one thread.</summary>
    public Measurer NewMeasurer() => new(this);

    /// <summary>Ordered pairs of unequal values; the values ascend.</summary>
    static double Unequal(int[] ratings)
    {
        var unequal = ratings.Length * ratings.Length;
        foreach (var (_, count) in ratings.CountBy(rating => rating))
        {
            unequal -= count * count;
        }
        return unequal;
    }

    /// <summary>Sum of squared distances over ordered pairs.</summary>
    static double Spread(int[] ratings, double[] scale)
    {
        double sum = 0, squares = 0;
        var centre = scale[ratings[0]];
        foreach (var rating in ratings)
        {
            var value = scale[rating] - centre;
            sum += value;
            squares += value * value;
        }
        return 2 * ((ratings.Length * squares) - (sum * sum));
    }

    /// <summary>Computes alpha for given numbers of times that each row counts.</summary>
    internal sealed class Measurer(AlphaUnits units)
    {
        readonly int[] _counts = new int[units._levels.Length];
        readonly double[] _ranks = new double[units._levels.Length];

        /// <summary>
        /// Writes nominal, ordinal and interval alpha; NaN where they are not defined. The ordinal distance of two values is that of their
        /// average ranks, so that both sums of squared distances follow from sums and sums of squares.
        /// </summary>
        /// <param name="times">How often each row counts.</param>
        /// <param name="values">Where to write.</param>
        /// <returns>Ratings that count.</returns>
        public long Measure(ReadOnlySpan<int> times, Span<double> values)
        {
            var count = Count(times);
            Rank();
            double nominal = 0, ordinal = 0, interval = 0;
            for (var unit = 0; unit < units._units.Length; unit++)
            {
                if (times[units._rowOf[unit]] is > 0 and var taken)
                {
                    var ratings = units._units[unit];
                    var weight = (double)taken / (ratings.Length - 1);
                    nominal += weight * units._spreads[unit].Nominal;
                    ordinal += weight * Spread(ratings, _ranks);
                    interval += weight * units._spreads[unit].Interval;
                }
            }
            values[0] = Alpha(count, nominal, ((double)count * count) - _counts.Sum(c => (double)c * c));
            values[1] = Alpha(count, ordinal, Expected(_ranks, count));
            values[2] = Alpha(count, interval, Expected(units._levels, count));
            return count;
        }

        static double Alpha(long count, double observed, double expected) => count < Reasons.LeastCount || expected <= 0 ? double.NaN : 1 - ((count - 1) * observed / expected);

        long Count(ReadOnlySpan<int> times)
        {
            Array.Clear(_counts);
            var all = 0L;
            for (var unit = 0; unit < units._units.Length; unit++)
            {
                if (times[units._rowOf[unit]] is > 0 and var taken)
                {
                    foreach (var level in units._units[unit])
                    {
                        _counts[level] += taken;
                    }
                    all += taken * units._units[unit].Length;
                }
            }
            return all;
        }

        void Rank()
        {
            var below = 0L;
            for (var level = 0; level < _counts.Length; level++)
            {
                _ranks[level] = below + (_counts[level] / 2.0);
                below += _counts[level];
            }
        }

        double Expected(double[] scale, long count)
        {
            double sum = 0, squares = 0;
            var (centre, different) = (scale.Length == 0 ? 0 : scale[scale.Length / 2], 0);
            for (var level = 0; level < scale.Length; level++)
            {
                var value = scale[level] - centre;
                sum += _counts[level] * value;
                squares += _counts[level] * value * value;
                different += _counts[level] > 0 ? 1 : 0;
            }
            return different < 2 ? 0 : 2 * ((count * squares) - (sum * sum));
        }
    }
}
