namespace HeroImages.Agreement.Rounds;

/// <summary>A picture of a round.</summary>
/// <param name="Candidate">The picture.</param>
/// <param name="Queue">The queue that chose it.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Probability">
/// Of a picture drawn at random, the chance with which each unrated candidate was drawn: ratings of the audit stand for 1 / this many
/// pictures each. Null for the others.
/// </param>
public sealed record RoundPick(RoundCandidate Candidate, QueueKind Queue, string Reason, double? Probability = null);
