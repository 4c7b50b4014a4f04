namespace HeroImages.Selection;

/// <summary>How often each species occurs, and what that makes rare.</summary>
/// <param name="Counts">Occurrences by species: classifications for the predecessor's rules, else sequences.</param>
sealed record SpeciesCensus(long[] Counts)
{
    /// <summary>Share of the species, from the rarest on, that the predecessor calls rare.</summary>
    const int RarestPart = 5;

    readonly long _total = Counts.Sum();
    readonly double[] _commoner = Commoner(Counts);
    readonly long _rareUpTo = RareUpTo(Counts);

    /// <summary>1 - count / total.</summary>
    public double Share(int species) => _total == 0 ? 0 : 1 - ((double)Counts[species] / _total);

    /// <summary>
    /// The predecessor's rule: a count not above that of species floor(K / 5) of the K occurring ones, rarest first.
    /// </summary>
    public bool IsRare(int species) => Counts[species] <= _rareUpTo;

    /// <summary>
    /// The share of all sightings that are of commoner species: 0 for the commonest, 0.9 and more for those that together
    /// make up the rarest tenth. 0 below the floor, where mistakes are likelier than animals.
    /// </summary>
    public double Rarity(int species, int least) => Counts[species] < least ? 0 : _commoner[species];

    static double[] Commoner(long[] counts)
    {
        var total = counts.Sum();
        var commoner = new Dictionary<long, double>();
        var above = 0L;
        foreach (var alike in counts.GroupBy(c => c).OrderByDescending(g => g.Key))
        {
            commoner[alike.Key] = total == 0 ? 0 : (double)above / total;
            above += alike.Sum();
        }
        return Array.ConvertAll(counts, c => commoner[c]);
    }

    static long RareUpTo(long[] counts)
    {
        var occurring = counts.Where(c => c > 0).Order().ToArray();
        return occurring.Length == 0 ? 0 : occurring[occurring.Length / RarestPart];
    }
}
