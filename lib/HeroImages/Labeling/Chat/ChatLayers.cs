using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HeroImages.Labeling.Chat;

/// <summary>What every client needs between itself and a rater, as layers.</summary>
public static class ChatLayers
{
    /// <summary>Longest wait for one answer. Defaults of libraries are far too short for a model that thinks.</summary>
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(180);

    /// <summary>Puts around a client, from the outside in: retries, a shared limit on requests, a budget, and a limit on time.</summary>
    /// <param name="client">The client.</param>
    /// <param name="gate">Shared by all that use one key.</param>
    /// <param name="budget">Shared by all that spend from one purse.</param>
    /// <param name="price">What requests cost.</param>
    /// <param name="clock">The clock to wait by.</param>
    /// <param name="attemptTimeout">Longest wait for one answer; null for <see cref="AttemptTimeout"/>.</param>
    /// <param name="chance">Gives numbers from 0 to 1, which spread the waits; null for the system's.</param>
    /// <param name="logger">Told waits (as warnings) and further tries; null for nobody. Neither pictures nor keys are in it.</param>
    public static IChatClient Around(
        IChatClient client, RequestGate gate, Budget budget, RequestPrice price, TimeProvider clock, TimeSpan? attemptTimeout = null, Func<double>? chance = null, ILogger? logger = null) =>
        new RetryingChatClient(
            new GatedChatClient(new BudgetedChatClient(new TimedChatClient(client, attemptTimeout ?? AttemptTimeout, clock), budget, price), gate, logger ?? NullLogger.Instance), clock, chance ?? new Random().NextDouble, logger ?? NullLogger.Instance);
}
