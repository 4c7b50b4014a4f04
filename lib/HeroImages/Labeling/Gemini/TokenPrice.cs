namespace HeroImages.Labeling.Gemini;

/// <summary>US dollars per million tokens, during a stretch of days.</summary>
public sealed record TokenPrice
{
    /// <summary>First day; null for from the beginning on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null for until further notice.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>For a million tokens sent.</summary>
    public required decimal Input { get; init; }

    /// <summary>For a million tokens written, thinking included.</summary>
    public required decimal Output { get; init; }

    /// <summary>Whether this price holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);

    /// <summary>US dollars for so many tokens.</summary>
    public decimal Of(long input, long output) => ((input * Input) + (output * Output)) / 1_000_000;
}
