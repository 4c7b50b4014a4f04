namespace HeroImages.Selection;

/// <summary>The best frame of a sequence, with what the limits on likeness look at.</summary>
struct Representative
{
    public int Image;
    public int Sequence;
    public double Score;
    public int Stratum;

    /// <summary>Species of the largest animal; -1 when not known, which no limit counts.</summary>
    public int Species;

    /// <summary>The same, -1 also for species too seldom seen to be shown for their own sake.</summary>
    public int CoveredSpecies;

    /// <summary>Location, -1 when not known.</summary>
    public int Location;

    /// <summary>Day number, -1 when not known.</summary>
    public int Day;

    /// <summary>Hour of the day, -1 when not known.</summary>
    public int Hour;

    /// <summary>Ticks of the camera's clock, 0 when not known.</summary>
    public long Time;

    /// <summary>How far the animals had moved since an earlier frame, in widths.</summary>
    public double Drift;

    /// <summary>The second best frame of the sequence; -1 when there is none.</summary>
    public int RunnerUp;

    /// <summary>Frames of the sequence that were considered.</summary>
    public int Frames;
}
