namespace HeroImages.Emulators.Control;

/// <summary>What can be turned while the emulator runs.</summary>
public sealed record EmulatorSettings
{
    /// <summary>How long every answer of a model takes, in milliseconds.</summary>
    public double DelayMilliseconds { get; set; }

    /// <summary>How long a job is pending.</summary>
    public double BatchPendingSeconds { get; set; }

    /// <summary>How long a job then runs.</summary>
    public double BatchRunSeconds { get; set; }

    public CancelCourse Cancel { get; set; } = CancelCourse.Partial;

    public BadLineCourse BadLine { get; set; } = BadLineCourse.Fail;

    /// <summary>JSON properties come in another order every time.</summary>
    public bool ShuffleProperties { get; set; }

    /// <summary>Whether <c>files.get</c> takes the 42 characters of a result file's id, as it did not at first.</summary>
    public bool GetsLongFileIds { get; set; } = true;

    /// <summary>Whether a counter that is zero is sent, as <c>"0"</c>.</summary>
    public bool SendsZeroCounters { get; set; }

    internal static EmulatorSettings Of(EmulatorOptions options) => new()
    {
        DelayMilliseconds = options.Delay.TotalMilliseconds,
        BatchPendingSeconds = options.BatchDuration.TotalSeconds / 4,
        BatchRunSeconds = options.BatchDuration.TotalSeconds * 3 / 4,
        ShuffleProperties = options.ShuffleProperties,
    };
}
