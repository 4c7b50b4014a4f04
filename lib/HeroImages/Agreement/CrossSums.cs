namespace HeroImages.Agreement;

/// <summary>Sums over pairs of values, taken around fixed centres so that little is lost to rounding.</summary>
/// <param name="centreY">A value amid those of the first side.</param>
/// <param name="centreP">A value amid those of the second side.</param>
struct CrossSums(double centreY, double centreP)
{
    double _count;
    double _y;
    double _p;
    double _yy;
    double _pp;
    double _yp;

    /// <summary>Adds a pair so many times.</summary>
    public void Add(double y, double p, double times)
    {
        (y, p) = (y - centreY, p - centreP);
        _count += times;
        _y += times * y;
        _p += times * p;
        _yy += times * y * y;
        _pp += times * p * p;
        _yp += times * y * p;
    }

    /// <summary>Adds other sums, around the same centres, so many times.</summary>
    public void Add(in CrossSums other, double times)
    {
        _count += times * other._count;
        _y += times * other._y;
        _p += times * other._p;
        _yy += times * other._yy;
        _pp += times * other._pp;
        _yp += times * other._yp;
    }

    /// <summary>What they come to; there has to be a pair.</summary>
    public readonly CrossMoments Moments => new(
        ((_p - _y) / _count) + centreP - centreY, CrossMoments.Variance(_yy / _count, _y / _count), CrossMoments.Variance(_pp / _count, _p / _count), (_yp / _count) - (_y / _count * (_p / _count)));
}
