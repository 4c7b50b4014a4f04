using System.ComponentModel;
using System.Diagnostics;

namespace HeroImages.Cli.Checkups;

/// <summary>Finds programs and files where systems keep them.</summary>
static class Finder
{
    const int PatienceMilliseconds = 10_000;

    static readonly string[] Applications =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    static readonly string[] FontFolders = ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts", @"C:\Windows\Fonts"];

    static readonly string[] OwnFontFolders = [".fonts", ".local/share/fonts"];

    static readonly string[] FontEndings = [".ttf", ".otf", ".ttc"];

    /// <summary>The path of the first program that is on the PATH; null when none is.</summary>
    public static string? Program(params IEnumerable<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        return (from name in names from folder in folders from ending in endings select Path.Combine(folder, name + ending)).FirstOrDefault(File.Exists);
    }

    /// <summary>A browser where macOS and Windows keep them; null when there is none.</summary>
    public static string? Application() => Applications.FirstOrDefault(File.Exists);

    /// <summary>A font that is installed; null when there is none.</summary>
    public static string? Font()
    {
        var own = OwnFontFolders.Select(folder => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), folder));
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return FontFolders.Concat(own).Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", options))
            .FirstOrDefault(file => FontEndings.Contains(Path.GetExtension(file).ToLowerInvariant()));
    }

    /// <summary>What a program writes; null when it is not there, fails or hangs.</summary>
    public static string? Output(string program, params string[] arguments)
    {
        if (Program(program) is not { } path)
        {
            return null;
        }
        try
        {
            using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(PatienceMilliseconds))
            {
                process.Kill();
                return null;
            }
            return process.ExitCode == 0 ? output.GetAwaiter().GetResult() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
