namespace HeroImages.Agreement;

/// <summary>The sums of a set of items from which all measures follow that do not depend on ranks or pairs; those of parts add up to those of the whole.</summary>
/// <param name="centreY">A value amid those of the first side.</param>
/// <param name="centreP">A value amid those of the second side.</param>
sealed class CrossTotals(double centreY, double centreP)
{
    CrossSums _plain = new(centreY, centreP);
    CrossSums _scores = new(CrossTable.Score(centreY), CrossTable.Score(centreP));
    double _absolute;
    double _square;

    /// <summary>Moments of the values.</summary>
    public CrossMoments Plain => _plain.Moments;

    /// <summary>Moments of the scores that the values are rounded to.</summary>
    public CrossMoments Scores => _scores.Moments;

    /// <summary>Sum of absolute differences.</summary>
    public double Absolute => _absolute;

    /// <summary>Sum of squared differences.</summary>
    public double Square => _square;

    /// <summary>Adds a pair of values so many times.</summary>
    public void Add(double y, double p, long times)
    {
        _plain.Add(y, p, times);
        _scores.Add(CrossTable.Score(y), CrossTable.Score(p), times);
        _absolute += times * Math.Abs(p - y);
        _square += times * (p - y) * (p - y);
    }

    /// <summary>Adds the sums of other items, around the same centres, so many times.</summary>
    public void Add(CrossTotals other, int times)
    {
        _plain.Add(other._plain, times);
        _scores.Add(other._scores, times);
        _absolute += times * other._absolute;
        _square += times * other._square;
    }

    /// <summary>Sets all sums to 0.</summary>
    public void Clear() =>
        (_plain, _scores, _absolute, _square) = (new(centreY, centreP), new(CrossTable.Score(centreY), CrossTable.Score(centreP)), 0, 0);
}
