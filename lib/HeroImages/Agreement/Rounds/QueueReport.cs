namespace HeroImages.Agreement.Rounds;

/// <summary>What became of a queue.</summary>
/// <param name="Queue">Which.</param>
/// <param name="Share">What it was to have of the round, 0 to 1.</param>
/// <param name="Asked">Pictures that it was to choose, after queues that have nothing to offer gave theirs away.</param>
/// <param name="Found">Pictures that it chose.</param>
/// <param name="Said">Why it could not choose, or chose fewer; null where nothing is to be said.</param>
public sealed record QueueReport(QueueKind Queue, double Share, int Asked, int Found, string? Said);
