using HeroImages.Files;

namespace HeroImages.Selection;

/// <summary>The best frame of a sequence, with what the limits on likeness look at. There may be hundreds of thousands.</summary>
struct Representative
{
    /// <summary>Its index in the collection.</summary>
    public int Image;

    /// <summary>The second best frame of the sequence; -1 when there is none.</summary>
    public int RunnerUp;

    public double Score;

    /// <summary>Ticks of the camera's clock; <see cref="CameraClock.Missing"/> when not known.</summary>
    public long Time;

    /// <summary>Species of the largest animal; -1 when not known, which no limit counts.</summary>
    public int Species;

    /// <summary>The same, -1 also for species too seldom seen to be shown for their own sake.</summary>
    public int CoveredSpecies;

    /// <summary>Location, -1 when not known.</summary>
    public int Location;

    /// <summary>Where the animals move; see <see cref="Composition.Direction"/>.</summary>
    public sbyte Direction;

    /// <summary>The same for the second best frame.</summary>
    public sbyte RunnerUpDirection;

    /// <summary>Frames of the sequence that were considered.</summary>
    public int Frames;

    public short Stratum;

    /// <summary>Day number, -1 when not known.</summary>
    public readonly int Day => Time == CameraClock.Missing ? -1 : (int)(Time / TimeSpan.TicksPerDay);

    /// <summary>Number of the week, which begins on Monday as the first day of the calendar does; -1 when not known.</summary>
    public readonly int Week => Day < 0 ? -1 : Day / 7;

    /// <summary>Hour of the day, -1 when not known.</summary>
    public readonly int Hour => Time == CameraClock.Missing ? -1 : (int)(Time / TimeSpan.TicksPerHour % 24);
}
