namespace HeroImages.Training.Classical;

/// <summary>What learns from measured features.</summary>
public enum ClassicalKind
{
    /// <summary>Ridge regression and trees, in the mixture that does best on groups held back.</summary>
    Classical,

    /// <summary>Ridge regression alone.</summary>
    Ridge,

    /// <summary>Boosted trees alone.</summary>
    Trees,
}
