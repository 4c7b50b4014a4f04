namespace HeroImages.Labeling.Chat;

/// <summary>What an answer is worth.</summary>
/// <param name="Answer">The rating in it, or the failure.</param>
/// <param name="MoreTries">How often to ask in all before the failure stands, less one.</param>
sealed record ChatVerdict(RatingAnswer Answer, int MoreTries = 0);
