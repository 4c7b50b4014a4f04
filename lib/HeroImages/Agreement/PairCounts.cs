namespace HeroImages.Agreement;

/// <summary>How pairs of items are ordered by two sides.</summary>
/// <param name="All">All pairs.</param>
/// <param name="TiedFirst">Pairs that the first side holds equal.</param>
/// <param name="TiedSecond">Pairs that the second side holds equal.</param>
/// <param name="Concordant">Pairs that both order alike.</param>
/// <param name="Discordant">Pairs that they order contrarily.</param>
readonly record struct PairCounts(long All, long TiedFirst, long TiedSecond, long Concordant, long Discordant)
{
    /// <summary>Pairs that the first side orders.</summary>
    public long Ordered => All - TiedFirst;

    /// <summary>Share of pairs that differ on the first side and are ordered alike by the second, whose ties count half; NaN without such pairs.</summary>
    public double Accuracy => Ordered == 0 ? double.NaN : (Concordant + ((Ordered - Concordant - Discordant) / 2.0)) / Ordered;

    /// <summary>Kendall's tau-b; NaN where a side orders no pair.</summary>
    public double TauB => Ordered == 0 || All == TiedSecond ? double.NaN : (Concordant - Discordant) / Math.Sqrt((double)Ordered * (All - TiedSecond));

    /// <summary>The counts of two separate sets of pairs.</summary>
    public static PairCounts operator +(PairCounts one, PairCounts other) => new(
        one.All + other.All, one.TiedFirst + other.TiedFirst, one.TiedSecond + other.TiedSecond, one.Concordant + other.Concordant, one.Discordant + other.Discordant);

    /// <summary>The counts of a set of pairs that occurs several times.</summary>
    public static PairCounts operator *(long times, PairCounts one) => new(
        times * one.All, times * one.TiedFirst, times * one.TiedSecond, times * one.Concordant, times * one.Discordant);
}
