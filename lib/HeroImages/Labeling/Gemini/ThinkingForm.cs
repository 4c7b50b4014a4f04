namespace HeroImages.Labeling.Gemini;

/// <summary>How a model is told how much to think; the wrong form is refused.</summary>
public enum ThinkingForm
{
    /// <summary>Not at all, or not known.</summary>
    None,

    /// <summary>By a level in words.</summary>
    Level,

    /// <summary>By a number of tokens.</summary>
    Budget,
}
