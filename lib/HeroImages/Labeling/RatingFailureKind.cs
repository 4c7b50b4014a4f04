namespace HeroImages.Labeling;

/// <summary>Sorts of failure of a single rating.</summary>
public enum RatingFailureKind
{
    /// <summary>Anything else: a server's error, a lost connection, an answer that cannot be used.</summary>
    Failed,

    /// <summary>The picture could not be read, so nothing was asked.</summary>
    Unreadable,

    /// <summary>The provider refused the picture or its own answer.</summary>
    Blocked,

    /// <summary>The answer was cut off; a fragment is never read as a value.</summary>
    Truncated,

    /// <summary>The answer held nothing.</summary>
    Empty,

    /// <summary>The answer was no rating: not readable, no number, or outside 0 to 10.</summary>
    Invalid,

    /// <summary>A batch job ended without a word on this picture.</summary>
    Missing,
}
