namespace HeroImages.Labeling;

/// <summary>What rating will cost, before anything is sent.</summary>
/// <param name="Pictures">Pictures still to be rated.</param>
/// <param name="InputTokens">Tokens that each sends.</param>
/// <param name="OutputTokens">Tokens that each is likely to write.</param>
/// <param name="LikelyUsd">US dollars in all, by these; null where the price is not known.</param>
/// <param name="WorstUsd">US dollars in all if every answer took all the room it has; null where the price is not known.</param>
/// <param name="IsCounted">Whether the service counted the tokens that are sent, rather than we by the published figures.</param>
public sealed record RatingEstimate(int Pictures, long InputTokens, long OutputTokens, decimal? LikelyUsd, decimal? WorstUsd, bool IsCounted);
