namespace HeroImages.Training.Runs;

/// <summary>How far a training has come.</summary>
/// <param name="Round">Rounds done, from 1 on: epochs of a network, trees of a member.</param>
/// <param name="Rounds">Rounds at most.</param>
/// <param name="Member">The member of an ensemble that is being trained, from 0 on.</param>
/// <param name="Members">Members of the ensemble.</param>
/// <param name="TrainingLoss">Loss on what it learns from; models have losses of their own.</param>
/// <param name="ValidationLoss">The same loss on what is held back; null where nothing is.</param>
/// <param name="ValidationSpearman">Rank correlation on what is held back, -1 to 1; null where it is not defined.</param>
public sealed record TrainingRound(int Round, int Rounds, int Member, int Members, double TrainingLoss, double? ValidationLoss, double? ValidationSpearman);
