namespace HeroImages.Selection;

/// <summary>What is asked of a selection beyond its recipe.</summary>
public sealed record SelectionOptions
{
    /// <summary>How many candidates. Defaults to 100.</summary>
    public int Count { get; init; } = 100;

    /// <summary>Whether limits hold even where they leave the count unmet. Defaults to false.</summary>
    public bool StrictLimits { get; init; }

    /// <summary>Only the first so many images of the collection, for a quick trial; null for all. Defaults to null.</summary>
    public int? FirstImages { get; init; }

    /// <summary>Most threads used; they do not change the result. Defaults to one for each processor.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether prices of quotas and limits are worked out. Defaults to true.</summary>
    public bool Prices { get; init; } = true;

    /// <summary>
    /// How pictures of leading sequences are opened, so that the sharpest whole animal is taken and near-duplicates are
    /// left out; for recipes of the diverse method. Null to choose by detections alone, which is the default.
    /// </summary>
    public LookOptions? Look { get; init; }
}
