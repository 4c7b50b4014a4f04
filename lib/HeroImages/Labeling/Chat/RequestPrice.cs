using Microsoft.Extensions.AI;

namespace HeroImages.Labeling.Chat;

/// <summary>What requests to a model cost.</summary>
/// <param name="Worst">The most that a request can cost in US dollars, by what is sent and the most tokens that may be written.</param>
/// <param name="Actual">What a request cost in US dollars, by the tokens it used and the model that answered; null where the price is not known.</param>
public sealed record RequestPrice(Func<IReadOnlyList<ChatMessage>, int, decimal> Worst, Func<UsageDetails, string?, decimal?> Actual)
{
    /// <summary>For models on machines of one's own.</summary>
    public static RequestPrice Free { get; } = new((_, _) => 0, (_, _) => 0);
}
