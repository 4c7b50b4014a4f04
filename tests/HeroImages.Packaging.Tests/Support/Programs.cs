using System.Diagnostics;

namespace HeroImages.Packaging.Tests;

/// <summary>Runs programs to their end.</summary>
static class Programs
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Settings of the SDK that started the tests, which would mislead another one.</summary>
    static readonly string[] Inherited = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly", "GEMINI_API_KEY", "GEMINI_BASE_URL"];

    /// <summary>Runs a program in a folder, with more in its environment.</summary>
    public static async Task<Ran> RunAsync(string folder, IEnumerable<(string Name, string Value)> environment, string program, params string[] arguments)
    {
        var info = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in Inherited)
        {
            info.Environment.Remove(name);
        }
        foreach (var (name, value) in environment.Prepend(("MSBUILDDISABLENODEREUSE", "1")).Prepend(("DOTNET_CLI_TELEMETRY_OPTOUT", "1")))
        {
            info.Environment[name] = value;
        }
        using var process = Process.Start(info)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} did not end within {Patience}");
        }
        return new(process.ExitCode, await output, await error);
    }
}
