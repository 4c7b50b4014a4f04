using System.Diagnostics;

namespace HeroImages.Files;

/// <summary>Runs the SDK, which restores packages and builds projects.</summary>
static class DotnetSdk
{
    static readonly string Program = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>Settings of an SDK that started this process, which would mislead another one.</summary>
    static readonly string[] Inherited = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly"];

    /// <summary>Runs a command to its end; it is ended with all that it started when cancelled.</summary>
    /// <param name="folder">Folder to run it in, which decides about <c>global.json</c>.</param>
    /// <param name="arguments">Command and arguments.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="SdkMissingException">There is no SDK.</exception>
    public static async Task<SdkResult> RunAsync(string folder, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var program = Find() ?? throw new SdkMissingException(
            $"No .NET SDK was found beside the running .NET {Environment.Version} nor on the PATH; packages and projects need one. Install the .NET {Environment.Version.Major} SDK, and start again.");
        using var process = Process.Start(Start(program, folder, arguments)) ?? throw new SdkMissingException($"{program} could not be started.");
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        try
        {
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
            return new(process.ExitCode, await output.ConfigureAwait(false), await errors.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    static ProcessStartInfo Start(string program, string folder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        foreach (var name in Inherited)
        {
            start.Environment.Remove(name);
        }
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // A build server that outlives the command would hold the ends of its streams, and the wait for them.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return start;
    }

    /// <summary>The first program that has an SDK beside it.</summary>
    static string? Find() => Candidates().Select(Resolved).FirstOrDefault(path => path is not null && Directory.Exists(Path.Combine(Path.GetDirectoryName(path)!, "sdk")));

    static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host)
        {
            yield return host;
        }
        yield return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location) ?? ".", "..", "..", "..", Program));
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return Path.Combine(folder, Program);
        }
    }

    /// <summary>The file that a link such as <c>/usr/bin/dotnet</c> leads to; null where there is none.</summary>
    static string? Resolved(string path) =>
        File.Exists(path) ? Path.GetFullPath(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path) : null;
}
