namespace HeroImages.Emulators.Control;

/// <summary>Random faults as the control path is told them.</summary>
sealed record RandomFaultRequest
{
    public double Rate { get; init; }

    public int Seed { get; init; } = 1;

    public IReadOnlyList<string> Faults { get; init; } = [];
}
