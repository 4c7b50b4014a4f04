namespace HeroImages.Training.Learning;

/// <summary>What a round through all pictures brought.</summary>
/// <param name="Round">Rounds done.</param>
/// <param name="Rounds">Rounds at most.</param>
/// <param name="TrainingLoss">Mean loss while it learned.</param>
/// <param name="ValidationLoss">Loss of the validation part; null where there is none.</param>
/// <param name="Spearman">Rank correlation of the validation part; null where it is undefined.</param>
sealed record RoundReport(int Round, int Rounds, double TrainingLoss, double? ValidationLoss, double? Spearman);
