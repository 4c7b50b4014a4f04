namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>What the service says of a job's course.</summary>
public enum BatchCourse
{
    /// <summary>It waits, runs, or is in a state that is not known here.</summary>
    Unfinished,

    /// <summary>It is over; each request may still have failed.</summary>
    Succeeded,

    /// <summary>It failed as a whole; there may be output all the same.</summary>
    Failed,

    /// <summary>It was cancelled; what was done before may be there.</summary>
    Cancelled,

    /// <summary>It took more than two days; there is no output.</summary>
    Expired,
}
