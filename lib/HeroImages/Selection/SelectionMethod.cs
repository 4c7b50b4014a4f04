namespace HeroImages.Selection;

/// <summary>How candidates are chosen from the scored frames.</summary>
public enum SelectionMethod
{
    /// <summary>
    /// One scale of scores, one frame of each sequence, quotas by largest remainder, limits on likeness; exactly as
    /// many as asked for, if there are as many sequences.
    /// </summary>
    Diverse,

    /// <summary>
    /// Each stratum by itself, quotas truncated, then a fill-up: the predecessor's way, in which an image may be
    /// chosen for several strata.
    /// </summary>
    ByStratum,

    /// <summary>Several recipes, each for a part of the count; repeated images dropped and not made up for.</summary>
    Mixture,
}
