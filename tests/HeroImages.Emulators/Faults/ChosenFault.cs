namespace HeroImages.Emulators.Faults;

/// <summary>A fault that strikes now.</summary>
/// <param name="Fault">Which one.</param>
/// <param name="By"><c>header</c>, <c>marker</c>, <c>scenario</c> or <c>rate</c>.</param>
/// <param name="Seconds">How long it lasts, for what lasts.</param>
/// <param name="Time">1 the first time the same selection strikes.</param>
sealed record ChosenFault(Fault Fault, string By, double Seconds, int Time)
{
    public string Id => Fault.Id;

    public TimeSpan Duration => TimeSpan.FromSeconds(Seconds);
}
