namespace HeroImages.Labeling;

/// <summary>Thrown when a rater cannot go on with any picture.</summary>
/// <param name="message">What is the matter and what to do; never holds a key.</param>
/// <param name="isPause">Whether the same command can go on later: a daily quota, used-up credit, a budget.</param>
/// <param name="cause">What led to it, if anything did.</param>
public sealed class RaterStoppedException(string message, bool isPause = false, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether the same command can go on later, rather than the set-up being wrong.</summary>
    public bool IsPause { get; } = isPause;
}
