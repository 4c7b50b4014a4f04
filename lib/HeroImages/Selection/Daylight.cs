using HeroImages.Files;

namespace HeroImages.Selection;

/// <summary>
/// What the hour promises of the light: soft and warm while the sun is low, hard around noon, grey infra-red by night.
/// A rough guess, for days that are about twelve hours long and clocks that are about right; weather is not known.
/// </summary>
static class Daylight
{
    /// <summary>What an image without a time gets.</summary>
    public const double Unknown = 0.5;

    const double Noon = 12;

    /// <summary>Hours from noon, and the light then; in between it changes evenly.</summary>
    static readonly (double Hours, double Light)[] Course = [(0, 0.4), (2, 0.5), (4, 0.8), (5.5, 1), (6.5, 0.8), (7.5, 0.3), (12, 0.3)];

    /// <summary>The light at a time of the camera's clock.</summary>
    public static double At(long ticks) => ticks == CameraClock.Missing
        ? Unknown
        : FromNoon(Math.Abs(((double)(ticks % TimeSpan.TicksPerDay) / TimeSpan.TicksPerHour) - Noon));

    static double FromNoon(double hours)
    {
        var next = 1;
        while (hours > Course[next].Hours)
        {
            next++;
        }
        var (from, to) = (Course[next - 1], Course[next]);
        return from.Light + ((to.Light - from.Light) * (hours - from.Hours) / (to.Hours - from.Hours));
    }
}
