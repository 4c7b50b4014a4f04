using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Polly;

namespace HeroImages.Labeling.Chat;

/// <summary>
/// Asks again where that makes sense: each sort of trouble has its own number of tries, and a service's own delay is
/// honoured. What concerns no single picture ends the run.
/// </summary>
sealed class RetryingChatClient : DelegatingChatClient
{
    readonly ResiliencePipeline _pipeline;

    /// <param name="inner">The client to ask.</param>
    /// <param name="clock">The clock to wait by.</param>
    /// <param name="chance">Gives numbers from 0 to 1, which spread the waits.</param>
    /// <param name="logger">Told each further try.</param>
    public RetryingChatClient(IChatClient inner, TimeProvider clock, Func<double> chance, ILogger logger)
        : base(inner) => _pipeline = FaultRetry.Create(clock, chance, logger);

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _pipeline.ExecuteAsync(
                async cancel => await base.GetResponseAsync(messages, options, cancel).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (ServiceFaults.Of(e) is { StopsRun: true } fault)
        {
            throw new RaterStoppedException(StopText.Of(fault), fault.IsPause, e);
        }
    }
}
