namespace HeroImages.Labeling.Gemini;

/// <summary>How a Gemini model is asked, beyond what all chat models share.</summary>
public sealed record GeminiOptions
{
    /// <summary>How finely it looks. Defaults to high, since sharpness is to be judged.</summary>
    public MediaResolution Resolution { get; init; } = MediaResolution.High;

    /// <summary>
    /// How much it thinks: a level (MINIMAL, LOW, MEDIUM, HIGH) or a number of tokens, as the model takes it; null for the
    /// least it can, which is cheapest.
    /// </summary>
    public string? Thinking { get; init; }

    /// <summary>Whether Google may keep requests and answers. Defaults to no.</summary>
    public bool Store { get; init; }

    /// <summary>What shapes the answer, in words, as part of the rater's identity.</summary>
    internal string Settings(ModelFacts? facts)
    {
        var thinking = Thinking ?? facts?.LowestThinking;
        return $"{Resolution.ToString().ToLowerInvariant()}{(thinking is null ? "" : $" thinking {thinking.ToLowerInvariant()}")}";
    }
}
