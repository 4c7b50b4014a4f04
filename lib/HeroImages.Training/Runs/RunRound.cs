namespace HeroImages.Training.Runs;

/// <summary>A round of one of the trainings of a run.</summary>
/// <param name="Training">Which: <c>model</c> for the one that is kept, or a turn that judges, or a point of the learning curve.</param>
/// <param name="Round">The round.</param>
public sealed record RunRound(string Training, TrainingRound Round);
