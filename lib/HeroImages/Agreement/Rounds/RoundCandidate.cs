namespace HeroImages.Agreement.Rounds;

/// <summary>A picture that might be rated next, with what is known of it.</summary>
public sealed record RoundCandidate
{
    /// <summary>Its name in the collection.</summary>
    public required string File { get; init; }

    /// <summary>Where it lies; null when that is not known.</summary>
    public string? Path { get; init; }

    /// <summary>The camera site; empty when not known.</summary>
    public string Location { get; init; } = "";

    /// <summary>The sequence; empty when not known.</summary>
    public string Sequence { get; init; } = "";

    /// <summary>Its species.</summary>
    public IReadOnlyList<string> Species { get; init; } = [];

    /// <summary>
    /// What was predicted, by the name of who did: the place in that one's own ranking, 0 (the worst) to 1 (the best), since
    /// predictions do not stand on one scale.
    /// </summary>
    public IReadOnlyDictionary<string, double> Predictions { get; init; } = new Dictionary<string, double>();

    /// <summary>How unsure a model is of it, such as the standard deviation of its heads, from 0 on; null when not known.</summary>
    public double? Spread { get; init; }

    /// <summary>What it is like, as numbers of about the same size; all of a round's pictures have equally many. Null when nothing is known.</summary>
    public IReadOnlyList<double>? Features { get; init; }

    /// <summary>Whether it has been rated: then it is not chosen, but its likes are known.</summary>
    public bool IsRated { get; init; }

    /// <summary>Mean place of all predictions, 0 to 1; null without any.</summary>
    public double? Prediction => Predictions.Count == 0 ? null : Predictions.Values.Average();

    /// <summary>Highest less lowest place, 0 to 1; null with fewer than two predictions.</summary>
    public double? Contradiction => Predictions.Count < 2 ? null : Predictions.Values.Max() - Predictions.Values.Min();
}
