using System.Diagnostics;
using HeroImages.Emulators;

namespace HeroImages.Benchmarks;

/// <summary>An emulator in a process of its own, so that its work is not counted as ours.</summary>
sealed class EmulatorProcess : IDisposable
{
    readonly Process _process;

    EmulatorProcess(Process process, Uri baseUrl) => (_process, BaseUrl) = (process, baseUrl);

    public Uri BaseUrl { get; }

    public static EmulatorProcess Start(params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet", [typeof(EmulatorOptions).Assembly.Location, .. arguments]) { RedirectStandardOutput = true };
        var process = Process.Start(info) ?? throw new InvalidOperationException("the emulator does not start");
        var url = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the emulator does not say where it is");
        return new(process, new(url));
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
