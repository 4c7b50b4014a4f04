namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>How far a job has come, by what is on our own disk.</summary>
public enum BatchJobState
{
    /// <summary>Its requests are on the disk; nothing was sent.</summary>
    Prepared,

    /// <summary>Its creation is being sent, or was when the process ended: whether it exists has to be found out.</summary>
    Submitting,

    /// <summary>It exists, and its name is known.</summary>
    Submitted,

    /// <summary>It is over, and all that it delivered is in the journal.</summary>
    Collected,

    /// <summary>It is over and delivered nothing.</summary>
    Ended,
}
