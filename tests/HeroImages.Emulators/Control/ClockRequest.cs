namespace HeroImages.Emulators.Control;

/// <summary>How the control path is told to change the clock.</summary>
sealed record ClockRequest
{
    public DateTimeOffset? Now { get; init; }

    public double AdvanceSeconds { get; init; }
}
