using System.Globalization;
using System.Net.Http.Headers;
using HeroImages.Files;

namespace HeroImages.Images.Fetching;

/// <summary>How long to wait before the next try.</summary>
static class RetryDelay
{
    const int MostDoublings = 20;

    /// <summary>Doubled with each try, and varied between half and all of it, so that workers do not come back together.</summary>
    public static TimeSpan After(int attempt, string file, FetchOptions options)
    {
        var full = options.FirstDelay * Math.Pow(2, Math.Min(attempt - 1, MostDoublings));
        var share = 0.5 + (StableRandom.Of(options.Seed, WideText.ToBytes($"{file}#{attempt.ToString(CultureInfo.InvariantCulture)}")) / 2);
        return (full < options.LongestDelay ? full : options.LongestDelay) * share;
    }

    /// <summary>What the server asks for; null where it does not, zero where the moment has passed.</summary>
    public static TimeSpan? Asked(RetryConditionHeaderValue? header, TimeProvider time)
    {
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
