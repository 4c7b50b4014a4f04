namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>How batches are attended to.</summary>
public sealed record BatchRunOptions
{
    /// <summary>What is known of models. Defaults to what came with this version.</summary>
    public ModelCatalog Catalog { get; init; } = ModelCatalog.Shipped;

    /// <summary>The clock. Defaults to the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// The first pause between two looks at a job; later ones grow to five minutes. A creation whose answer got lost is
    /// looked for twice, so far apart, before it counts as never made. Defaults to 30 seconds.
    /// </summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Told what a user should know, a line at a time. Defaults to nobody.</summary>
    public Action<string> Note { get; init; } = _ => { };
}
