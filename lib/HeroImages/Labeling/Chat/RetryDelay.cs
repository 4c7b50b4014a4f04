namespace HeroImages.Labeling.Chat;

/// <summary>How long to wait before asking again.</summary>
static class RetryDelay
{
    static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>What a service asks for is rounded down on its way; a second more costs little.</summary>
    static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(1);

    /// <summary>The least wait after a fault, for all.</summary>
    public static TimeSpan Least(ServiceFault fault) => fault.RetryAfter is { } asked ? asked + Courtesy : First;

    /// <summary>The wait before a further try: what the service asks for, or doubling from one second to a minute, and up to a second of chance.</summary>
    /// <param name="fault">What went wrong.</param>
    /// <param name="retry">How many tries failed before this fault: 0, 1, 2, ...</param>
    /// <param name="chance">From 0 to 1, so that workers do not all come back at once.</param>
    public static TimeSpan Of(ServiceFault fault, int retry, double chance)
    {
        var backoff = First * Math.Pow(2, Math.Min(retry, 6));
        var wait = Least(fault) > backoff ? Least(fault) : backoff < Longest ? backoff : Longest;
        return wait + (First * chance);
    }
}
