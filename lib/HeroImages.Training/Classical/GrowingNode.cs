namespace HeroImages.Training.Classical;

/// <summary>A node while its tree grows.</summary>
/// <param name="low">No value below may be less.</param>
/// <param name="high">No value below may be more.</param>
sealed class GrowingNode(double low, double high)
{
    const double LeastGain = 1e-9;

    SplitSums _left;
    double _last;
    double _bestGain = LeastGain;
    SplitSums _bestLeft;

    /// <summary>Sums over its rows.</summary>
    public SplitSums Sums;

    /// <summary>The feature it asks for; -1 while it is a leaf.</summary>
    public int Feature { get; private set; } = -1;

    /// <summary>The threshold of its question.</summary>
    public double Threshold { get; private set; }

    /// <summary>Number of its first child.</summary>
    public int Yes { get; set; }

    /// <summary>The value that fits its rows best within its bounds.</summary>
    public double Value => Math.Clamp(Sums.Value, low, high);

    /// <summary>Gets ready for the rows in the order of another column.</summary>
    public void Begin() => _left = default;

    /// <summary>Takes the next row, and keeps the place before it where that is the best one to split at so far.</summary>
    public void Offer(int column, double x, double target, double weight, int direction, int leastInLeaf)
    {
        if (_left.Count >= leastInLeaf && Sums.Count - _left.Count >= leastInLeaf && x > _last)
        {
            Consider(column, x, direction);
        }
        _left.Add(target, weight);
        _last = x;
    }

    /// <summary>The nodes below. On the sides of a column with a direction they stay on their sides of the middle.</summary>
    public IEnumerable<GrowingNode> Children(int direction)
    {
        var right = Sums - _bestLeft;
        var middle = Math.Clamp((_bestLeft.Value + right.Value) / 2, low, high);
        yield return new(direction < 0 ? middle : low, direction > 0 ? middle : high) { Sums = _bestLeft };
        yield return new(direction > 0 ? middle : low, direction < 0 ? middle : high) { Sums = right };
    }

    void Consider(int column, double x, int direction)
    {
        var right = Sums - _left;
        var gain = _left.Gain + right.Gain - Sums.Gain;
        if (gain > _bestGain && (direction == 0 || direction * (right.Value - _left.Value) >= 0))
        {
            (_bestGain, _bestLeft, Feature, Threshold) = (gain, _left, column, Between(_last, x));
        }
    }

    /// <summary>Between two values, in single precision as it is kept; never the upper one.</summary>
    static float Between(double below, double above) => (float)((below + above) / 2) is var middle && middle < above ? middle : (float)below;
}
