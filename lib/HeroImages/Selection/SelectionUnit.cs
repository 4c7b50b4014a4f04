namespace HeroImages.Selection;

/// <summary>What is chosen at most once within a stratum by <see cref="SelectionMethod.ByStratum"/>.</summary>
public enum SelectionUnit
{
    /// <summary>Every image stands for itself.</summary>
    Image,

    /// <summary>The best image stands for its sequence.</summary>
    Sequence,
}
