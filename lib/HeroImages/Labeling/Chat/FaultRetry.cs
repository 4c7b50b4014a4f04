using Polly;
using Polly.Retry;

namespace HeroImages.Labeling.Chat;

/// <summary>Tries again where that makes sense: each sort of trouble has its own number of tries, and a service's own delay is honoured.</summary>
static class FaultRetry
{
    /// <summary>Above the most tries of any fault; each fault has its own limit.</summary>
    const int MostRetries = 20;

    /// <param name="clock">The clock to wait by.</param>
    /// <param name="chance">Gives numbers from 0 to 1, which spread the waits.</param>
    public static ResiliencePipeline Create(TimeProvider clock, Func<double> chance) => new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = MostRetries,
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is { } e && ServiceFaults.Of(e) is { StopsRun: false } fault && args.AttemptNumber < fault.Retries),
            DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(RetryDelay.Of(ServiceFaults.Of(args.Outcome.Exception!)!, args.AttemptNumber, chance())),
        })
        .Build();
}
