namespace HeroImages.Selection;

/// <summary>How often each species occurs, and what that makes rare.</summary>
/// <param name="Counts">Occurrences by species: classifications for the predecessor's rules, else sequences.</param>
sealed record SpeciesCensus(long[] Counts)
{
    /// <summary>Share of the species, from the rarest on, that the predecessor calls rare.</summary>
    const int RarestPart = 5;

    readonly long _total = Counts.Sum();
    readonly long _most = Counts.DefaultIfEmpty(0).Max();
    readonly long _rareUpTo = RareUpTo(Counts);

    /// <summary>1 - count / total.</summary>
    public double Share(int species) => 1 - ((double)Counts[species] / _total);

    /// <summary>
    /// The predecessor's rule: a count not above that of species floor(K / 5) of the K occurring ones, rarest first.
    /// </summary>
    public bool IsRare(int species) => Counts[species] <= _rareUpTo;

    /// <summary>
    /// 1 - ln(count) / ln(largest count): 0 for the commonest; 0 below the floor, where mistakes are likelier than
    /// animals.
    /// </summary>
    public double Rarity(int species, int least) =>
        Counts[species] < least || _most < 2 ? 0 : 1 - (Math.Log(Counts[species]) / Math.Log(_most));

    static long RareUpTo(long[] counts)
    {
        var occurring = counts.Where(c => c > 0).Order().ToArray();
        return occurring.Length == 0 ? 0 : occurring[occurring.Length / RarestPart];
    }
}
