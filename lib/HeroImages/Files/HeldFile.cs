namespace HeroImages.Files;

/// <summary>Tells a file that another process holds from one that cannot be written for another reason, such as a medium that can only be read.</summary>
static class HeldFile
{
    const int OnLinux = 11, OnMacOS = 35, OnWindows = 32;

    /// <summary>Whether an error came from another process that holds the file.</summary>
    public static bool IsReason(Exception? e) => e is IOException io && (io.HResult & 0xffff) == (OperatingSystem.IsWindows() ? OnWindows : OperatingSystem.IsMacOS() ? OnMacOS : OnLinux);
}
