namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>How large jobs may become.</summary>
public sealed record BatchLimits
{
    /// <summary>Most requests of a job. Defaults to 2,000: results come sooner, and less is lost when one expires.</summary>
    public int MostRequests { get; init; } = 2_000;

    /// <summary>Most bytes of a job. Defaults to 1.5 GB; the service takes files of 2 GB.</summary>
    public long MostBytes { get; init; } = 1_500_000_000;

    /// <summary>Most requests that travel within the call. Defaults to 100.</summary>
    public int MostInlineRequests { get; init; } = 100;

    /// <summary>Most bytes that travel within the call. Defaults to 15 MB; the service takes 20.</summary>
    public long MostInlineBytes { get; init; } = 15_000_000;

    /// <summary>Whether a part of so many requests and bytes can take another request of so many bytes; an empty one can.</summary>
    internal bool Fits(int requests, long bytes, long next) => requests == 0 || (requests < MostRequests && bytes + next <= MostBytes);

    /// <summary>How a part of so many requests and bytes travels.</summary>
    internal BatchInput InputOf(int requests, long bytes) =>
        requests <= MostInlineRequests && bytes <= MostInlineBytes ? BatchInput.Inline : BatchInput.File;
}
