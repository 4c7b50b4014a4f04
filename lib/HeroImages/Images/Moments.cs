namespace HeroImages.Images;

/// <summary>Sums from which mean and population variance follow.</summary>
struct Moments
{
    double _sum;
    double _squares;

    /// <summary>How many numbers were added.</summary>
    public long Count { get; private set; }

    /// <summary>Their mean; 0 for none.</summary>
    public readonly double Mean => Count == 0 ? 0 : _sum / Count;

    /// <summary>Their population variance; 0 for none.</summary>
    public readonly double Variance => Count == 0 ? 0 : Math.Max(0, (_squares / Count) - (Mean * Mean));

    /// <summary>Square root of <see cref="Variance"/>.</summary>
    public readonly double Deviation => Math.Sqrt(Variance);

    public void Add(double value)
    {
        Count++;
        _sum += value;
        _squares += value * value;
    }
}
