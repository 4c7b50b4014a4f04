using Microsoft.Extensions.AI;
using Polly;
using Polly.Retry;

namespace HeroImages.Labeling.Chat;

/// <summary>
/// Asks again where that makes sense: each sort of trouble has its own number of tries, and a service's own delay is
/// honoured. What concerns no single picture ends the run.
/// </summary>
sealed class RetryingChatClient : DelegatingChatClient
{
    /// <summary>Above the most tries of any fault; each fault has its own limit.</summary>
    const int MostRetries = 20;

    readonly ResiliencePipeline _pipeline;

    /// <param name="inner">The client to ask.</param>
    /// <param name="clock">The clock to wait by.</param>
    /// <param name="chance">Gives numbers from 0 to 1, which spread the waits.</param>
    public RetryingChatClient(IChatClient inner, TimeProvider clock, Func<double> chance)
        : base(inner) => _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = MostRetries,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is { } e && ServiceFaults.Of(e) is { StopsRun: false } fault && args.AttemptNumber < fault.Retries),
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(RetryDelay.Of(ServiceFaults.Of(args.Outcome.Exception!)!, args.AttemptNumber, chance())),
            })
            .Build();

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
