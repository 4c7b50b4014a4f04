using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.Retry;

namespace HeroImages.Labeling.Chat;

/// <summary>Tries again where that makes sense: each sort of trouble has its own number of tries, and a service's own delay is honoured.</summary>
static partial class FaultRetry
{
    /// <summary>Above the most tries of any fault; each fault has its own limit.</summary>
    const int MostRetries = 20;

    /// <param name="clock">The clock to wait by.</param>
    /// <param name="chance">Gives numbers from 0 to 1, which spread the waits.</param>
    /// <param name="logger">Told each further try; null for nobody.</param>
    public static ResiliencePipeline Create(TimeProvider clock, Func<double> chance, ILogger? logger = null) => new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            OnRetry = args =>
            {
                SayRetry(logger ?? NullLogger.Instance, args.AttemptNumber + 1, args.RetryDelay.TotalSeconds, args.Outcome.Exception?.Message);
                return default;
            },
            MaxRetryAttempts = MostRetries,
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is { } e && ServiceFaults.Of(e) is { StopsRun: false } fault && args.AttemptNumber < fault.Retries),
            DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(RetryDelay.Of(ServiceFaults.Of(args.Outcome.Exception!)!, args.AttemptNumber, chance())),
        })
        .Build();

    [LoggerMessage(LogLevel.Information, "Try {Number} failed; the next one in {Seconds} s: {Message}")]
    static partial void SayRetry(ILogger logger, int number, double seconds, string? message);
}
