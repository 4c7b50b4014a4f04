using System.Diagnostics;
using System.Text.Json;

namespace HeroImages.Cli.Tests;

/// <summary>How a run of the program ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Out">All of standard output.</param>
/// <param name="Error">All of standard error.</param>
sealed record HeroRun(int ExitCode, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>The run, which has to have succeeded.</summary>
    public HeroRun Done()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}: {Error}");
        return this;
    }

    /// <summary>The one line of error of a run that must have refused its input, and said nothing else.</summary>
    public string Refusal()
    {
        Assert.Equal(2, ExitCode);
        Assert.Empty(Out);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        var line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('\r');
        Assert.StartsWith("hero: ", line, StringComparison.Ordinal);
        return line;
    }
}

/// <summary>Runs the real program, as a process of its own that never touches the user's files.</summary>
static class Hero
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    static readonly TempFolder UserData = new();

    static Hero() => AppDomain.CurrentDomain.ProcessExit += (_, _) => UserData.Dispose();

    /// <summary>The program's assembly in its own output folder; beside the tests it lacks what ASP.NET brings for the emulators.</summary>
    public static string Assembly { get; } = Path.Combine(
        AppContext.BaseDirectory.Replace("HeroImages.Cli.Tests", "HeroImages.Cli", StringComparison.Ordinal), "hero.dll");

    /// <summary>Runs it in a folder to its end.</summary>
    public static HeroRun Run(string folder, params string[] arguments) => Start(folder, arguments).Wait();

    /// <summary>Starts it in a folder with more in its environment, such as a key.</summary>
    public static RunningProgram StartWith(IEnumerable<(string Name, string Value)> environment, string folder, params string[] arguments)
    {
        var info = Info(folder, "dotnet", [Assembly, .. arguments]);
        foreach (var (name, value) in environment)
        {
            info.Environment[name] = value;
        }
        return new(info, Patience);
    }

    /// <summary>Starts it in a folder.</summary>
    public static RunningProgram Start(string folder, params string[] arguments) => new(Info(folder, "dotnet", [Assembly, .. arguments]), Patience);

    /// <summary>Runs it below a shell command such as <c>ulimit -f 8; exec "$@"</c>.</summary>
    public static HeroRun RunBelow(string shell, string folder, params string[] arguments) =>
        new RunningProgram(Info(folder, "bash", ["-c", shell, "bash", "dotnet", Assembly, .. arguments]), Patience).Wait();

    static ProcessStartInfo Info(string folder, string program, IEnumerable<string> arguments)
    {
        var info = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // Where .NET looks for the user's own data on Linux, macOS and Windows.
        foreach (var variable in new[] { "XDG_DATA_HOME", "HOME", "LOCALAPPDATA" })
        {
            info.Environment[variable] = UserData.Path;
        }
        foreach (var variable in new[] { "GEMINI_API_KEY", "GEMINI_BASE_URL" })
        {
            info.Environment.Remove(variable);
        }
        info.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        // A size limit on files would otherwise stop the runtime itself, which maps its code through one.
        info.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return info;
    }
}
