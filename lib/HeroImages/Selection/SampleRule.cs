namespace HeroImages.Selection;

/// <summary>How a stratum's quota is drawn from its frames.</summary>
public enum SampleRule
{
    /// <summary>The best ones.</summary>
    Best,

    /// <summary>Half of the quota from the best, the other half at random from the worse half of the frames.</summary>
    Halves,
}
