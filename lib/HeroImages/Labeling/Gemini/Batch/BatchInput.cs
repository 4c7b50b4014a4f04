namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>How the requests of a job travel.</summary>
public enum BatchInput
{
    /// <summary>Within the call that creates it.</summary>
    Inline,

    /// <summary>As a file that is uploaded before.</summary>
    File,
}
