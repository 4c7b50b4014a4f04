using System.Diagnostics;
using HeroImages.Notebooks.Jupyter.Client;

namespace HeroImages.Notebooks.Tests.Running;

/// <summary>The program <c>hero</c>, which the build puts beside the tests, run in a folder.</summary>
static class HeroCommand
{
    static readonly string Assembly = Path.Join(AppContext.BaseDirectory, "hero.dll");

    /// <summary>How it is started as a kernel.</summary>
    public static IReadOnlyList<string> Kernel { get; } = ["dotnet", Assembly, "kernel", "run", KernelLaunch.Placeholder];

    /// <summary>Runs it to its end.</summary>
    public static (int ExitCode, string Output, string Error) Run(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <summary>Starts it.</summary>
    public static Process Start(string folder, params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Assembly, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
}
