namespace HeroImages.Cli;

/// <summary>What <c>hero train</c> can train.</summary>
enum TrainerKind
{
    /// <summary>Ridge regression and boosted trees on measured features.</summary>
    Classical,

    /// <summary>Ridge regression alone.</summary>
    Ridge,

    /// <summary>Boosted trees alone.</summary>
    Trees,
}
