using System.ComponentModel;
using System.Diagnostics;

namespace HeroImages.Cli;

/// <summary>Opens a page in the user's browser.</summary>
static class Browser
{
    /// <summary>Where systems other than Windows and macOS tell that there is a screen.</summary>
    static readonly string[] Screens = ["DISPLAY", "WAYLAND_DISPLAY"];

    /// <summary>Whether a browser was asked to open an address; never where there is no screen.</summary>
    public static bool Open(Uri address)
    {
        try
        {
            using var started = Start(address.AbsoluteUri);
            return started is not null;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    static Process? Start(string address) =>
        OperatingSystem.IsWindows() ? Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })
        : OperatingSystem.IsMacOS() ? Quiet("open", address)
        : HasScreen() ? Quiet("xdg-open", address)
        : null;

    static bool HasScreen() => Screens.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));

    /// <summary>What a browser writes is no business of ours.</summary>
    static Process? Quiet(string program, string address) =>
        Process.Start(new ProcessStartInfo(program, [address]) { RedirectStandardOutput = true, RedirectStandardError = true });
}
