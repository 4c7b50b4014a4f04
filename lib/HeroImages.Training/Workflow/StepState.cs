namespace HeroImages.Training.Workflow;

/// <summary>What became of a step of the whole way.</summary>
public enum StepState
{
    /// <summary>It was done now.</summary>
    Done,

    /// <summary>What it makes was there already, made from the same.</summary>
    UpToDate,

    /// <summary>It could not be done; the reason is said, and the way goes on without it.</summary>
    LeftOut,
}
