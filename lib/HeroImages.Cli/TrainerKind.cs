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

    /// <summary>A small network from nothing.</summary>
    Cnn,

    /// <summary>Heads on what a large network sees, whose weights the user has.</summary>
    Backbone,
}
