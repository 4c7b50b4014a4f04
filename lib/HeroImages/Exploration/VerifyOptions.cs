namespace HeroImages.Exploration;

/// <summary>How paths are verified.</summary>
public sealed record VerifyOptions
{
    /// <summary>
    /// Whether every picture that is found is decoded in full, which tells the unreadable ones and takes about a
    /// thirtieth of a second a picture and core. Defaults to false.
    /// </summary>
    public bool Decode { get; init; }

    /// <summary>
    /// How many paths to look for; orphaned files are then not looked for. The choice depends on the paths and
    /// <see cref="Seed"/>, not on their order. Defaults to null: all.
    /// </summary>
    public int? Sample { get; init; }

    /// <summary>Chooses another sample. Defaults to 0.</summary>
    public int Seed { get; init; }

    /// <summary>Most folders listed, or pictures decoded, at the same time. Defaults to null: one for each processor.</summary>
    public int? MaxParallelism { get; init; }

    /// <summary>Most examples of each sort in the report. Defaults to 10.</summary>
    public int Examples { get; init; } = 10;
}
