using System.Diagnostics;
using System.Text.RegularExpressions;

namespace HeroImages.Browser.Tests.Review;

/// <summary><c>hero review</c> as a process of its own, which can be killed.</summary>
sealed partial class ReviewProcess : IDisposable
{
    readonly Process _process;

    ReviewProcess(Process process, string link) => (_process, Link) = (process, link);

    /// <summary>The link that it has printed.</summary>
    public string Link { get; }

    /// <summary>Starts it on the sample's pictures of one camera.</summary>
    /// <param name="folder">Folder of the journal.</param>
    /// <param name="shell">What the shell does before, such as setting a limit.</param>
    public static async Task<ReviewProcess> StartAsync(string folder, string shell = "")
    {
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "hero.dll"), "review", Repository.Path("data-sample/images"), "-r", "--out", folder, "--rater", "Ann", "--no-browser"];
        var info = new ProcessStartInfo("bash", ["-c", $"{shell} exec \"$@\"", "bash", .. command]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        // A size limit on files would otherwise stop the runtime itself, which maps its code through one.
        info.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        var process = Process.Start(info)!;
        var line = await process.StandardOutput.ReadLineAsync() ?? await process.StandardError.ReadToEndAsync();
        return new(process, Address().Match(line) is { Success: true } match ? match.Value : throw new InvalidOperationException(line));
    }

    /// <summary>Ends it without any warning, as pulling the plug would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();
}
