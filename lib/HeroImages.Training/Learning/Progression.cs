namespace HeroImages.Training.Learning;

/// <summary>Where a training stands between two rounds: all that it needs to go on.</summary>
sealed class Progression
{
    /// <summary>Rounds done.</summary>
    public int Epoch { get; set; }

    /// <summary>How good the best round was; larger is better.</summary>
    public double Best { get; set; } = double.NegativeInfinity;

    /// <summary>The best round.</summary>
    public int BestEpoch { get; set; }

    /// <summary>The network after the best round; null before the first.</summary>
    public NetworkState? BestState { get; set; }
}
