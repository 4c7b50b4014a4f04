namespace HeroImages.Agreement.Rounds;

/// <summary>Keeps count of what a round has of each location, species and burst. For one thread.</summary>
sealed class RoundLimits
{
    readonly RoundOptions _options;
    readonly Dictionary<string, int> _locations = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _species = new(StringComparer.Ordinal);
    readonly HashSet<string> _ratedBursts;
    readonly HashSet<string> _bursts = new(StringComparer.Ordinal);
    readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <param name="rated">Pictures whose bursts are known already.</param>
    /// <param name="options">The limits.</param>
    public RoundLimits(IEnumerable<RoundCandidate> rated, RoundOptions options)
    {
        _options = options;
        _ratedBursts = rated.Select(c => c.Sequence).Where(sequence => sequence.Length > 0).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether pictures of bursts that are known already may be taken: when nothing else is left.</summary>
    public bool AllowsRatedBursts { get; set; }

    /// <summary>Whether a picture is still free and within the limits.</summary>
    public bool Allows(RoundCandidate candidate) =>
        !_taken.Contains(candidate.File) && !_bursts.Contains(candidate.Sequence) && (AllowsRatedBursts || !_ratedBursts.Contains(candidate.Sequence))
        && _locations.GetValueOrDefault(candidate.Location) < _options.LocationCap
        && candidate.Species.All(species => _species.GetValueOrDefault(species) < _options.SpeciesCap);

    /// <summary>Counts a picture, within the limits or not.</summary>
    public void Take(RoundCandidate candidate)
    {
        _taken.Add(candidate.File);
        if (candidate.Sequence.Length > 0)
        {
            _bursts.Add(candidate.Sequence);
        }
        if (candidate.Location.Length > 0)
        {
            _locations[candidate.Location] = _locations.GetValueOrDefault(candidate.Location) + 1;
        }
        foreach (var species in candidate.Species)
        {
            _species[species] = _species.GetValueOrDefault(species) + 1;
        }
    }
}
