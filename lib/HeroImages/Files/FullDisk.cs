namespace HeroImages.Files;

/// <summary>Tells a full disk from the faults of a single file: nothing after it would fare better.</summary>
static class FullDisk
{
    const int OnUnix = 28;
    const int OnWindows = 112;

    /// <summary>Whether an error came from a full disk.</summary>
    public static bool IsReason(IOException e) => (e.HResult & 0xffff) is OnUnix or OnWindows;
}
