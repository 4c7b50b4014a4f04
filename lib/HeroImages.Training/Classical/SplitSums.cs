namespace HeroImages.Training.Classical;

/// <summary>Sums over rows of a node.</summary>
struct SplitSums
{
    /// <summary>Weight of rows of value 0 that are thought to be in every node, so that few rows do not say much.</summary>
    public const double Drag = 1;

    public double Weight { get; private set; }

    public double Moment { get; private set; }

    public int Count { get; private set; }

    /// <summary>The value that fits best.</summary>
    public readonly double Value => Moment / (Weight + Drag);

    /// <summary>What giving that value saves in squares.</summary>
    public readonly double Gain => Moment * Moment / (Weight + Drag);

    public void Add(double target, double weight)
    {
        if (weight > 0)
        {
            (Weight, Moment, Count) = (Weight + weight, Moment + (weight * target), Count + 1);
        }
    }

    public static SplitSums operator -(SplitSums all, SplitSums part) =>
        new() { Weight = all.Weight - part.Weight, Moment = all.Moment - part.Moment, Count = all.Count - part.Count };
}
