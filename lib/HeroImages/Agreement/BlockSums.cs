namespace HeroImages.Agreement;

/// <summary>Sums over complete rows of a block from which its mean squares follow; sums of parts add up to those of the whole.</summary>
/// <param name="raters">Values in a row.</param>
sealed class BlockSums(int raters)
{
    /// <summary>Taken off all values, so that little is lost to rounding; the measures do not depend on it.</summary>
    const double Centre = 5;

    readonly double[] _columns = new double[raters];
    double _squares;
    double _rowSquares;

    /// <summary>Values in a row.</summary>
    public int Raters => raters;

    /// <summary>Complete rows.</summary>
    public long Pictures { get; private set; }

    /// <summary>Adds a row if it is complete.</summary>
    public void Add(IReadOnlyList<double> row)
    {
        if (row.Any(double.IsNaN))
        {
            return;
        }
        var sum = 0.0;
        for (var rater = 0; rater < raters; rater++)
        {
            var value = row[rater] - Centre;
            _columns[rater] += value;
            _squares += value * value;
            sum += value;
        }
        _rowSquares += sum * sum;
        Pictures++;
    }

    /// <summary>Adds the rows of other sums, so many times.</summary>
    public void Add(BlockSums other, int times)
    {
        for (var rater = 0; rater < raters; rater++)
        {
            _columns[rater] += times * other._columns[rater];
        }
        _squares += times * other._squares;
        _rowSquares += times * other._rowSquares;
        Pictures += times * other.Pictures;
    }

    /// <summary>Sets all sums to 0.</summary>
    public void Clear()
    {
        Array.Clear(_columns);
        (_squares, _rowSquares, Pictures) = (0, 0, 0);
    }

    /// <summary>Writes ICC(1,1), (2,1), (3,1), (2,k), (3,k); not finite where they are not defined.</summary>
    public void Measure(Span<double> values)
    {
        values.Fill(double.NaN);
        if (Pictures < Reasons.LeastCount || raters < 2)
        {
            return;
        }
        double n = Pictures, k = raters;
        var mean = _columns.Sum() * _columns.Sum() / (n * k);
        var (rowSum, columnSum, all) = ((_rowSquares / k) - mean, (_columns.Sum(c => c * c) / n) - mean, _squares - mean);
        var (rows, columns) = (rowSum / (n - 1), columnSum / (k - 1));
        var (rest, within) = (Math.Max(0, all - rowSum - columnSum) / ((n - 1) * (k - 1)), (all - rowSum) / (n * (k - 1)));
        if (rowSum <= 1e-12 * _squares)
        {
            return;
        }
        values[0] = (rows - within) / (rows + ((k - 1) * within));
        values[1] = (rows - rest) / (rows + ((k - 1) * rest) + (k * (columns - rest) / n));
        values[2] = (rows - rest) / (rows + ((k - 1) * rest));
        values[3] = (rows - rest) / (rows + ((columns - rest) / n));
        values[4] = (rows - rest) / rows;
    }
}
