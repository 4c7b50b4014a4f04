namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>How often jobs are looked at: soon at first, then slower.</summary>
static class PollPlan
{
    const double Growth = 1.5;

    static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>A job that is older than this is slower than the service means it to be.</summary>
    public static readonly TimeSpan UsualAge = TimeSpan.FromHours(24);

    /// <summary>The pause that follows a pause.</summary>
    public static TimeSpan Next(TimeSpan pause) => pause * Growth < Longest ? pause * Growth : pause < Longest ? Longest : pause;
}
