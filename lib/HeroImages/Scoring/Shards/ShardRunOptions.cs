namespace HeroImages.Scoring.Shards;

/// <summary>How a part is scored.</summary>
public sealed record ShardRunOptions
{
    /// <summary>Pictures that are prepared at once; the scores do not depend on it. Defaults to the number of processors.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether what another run left of this part is thrown away.</summary>
    public bool Force { get; init; }
}
