namespace HeroImages.Cli;

/// <summary>What the process tells its caller. Documented in the README.</summary>
static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>The unforeseen.</summary>
    public const int Failed = 1;

    /// <summary>Arguments or input that cannot be used.</summary>
    public const int BadInput = 2;

    /// <summary>Done, and more items failed than <c>--max-error-rate</c> allows.</summary>
    public const int ItemFailures = 3;

    /// <summary>Paused by a quota, used-up credit or a budget: the same command goes on later.</summary>
    public const int Paused = 4;

    /// <summary>Ended by SIGTERM in the middle: the same command goes on, on this machine or another.</summary>
    public const int TryAgain = 75;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Stopped = 130;
}
