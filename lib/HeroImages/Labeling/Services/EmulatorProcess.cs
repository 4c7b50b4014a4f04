using System.Diagnostics;

namespace HeroImages.Labeling.Services;

/// <summary>An emulator of a service, which a clone of the repository has built, as a program of its own on loopback. It ends with its owner.</summary>
sealed class EmulatorProcess : IDisposable
{
    /// <summary>Names the emulators' program where it lies elsewhere.</summary>
    public const string Variable = "HERO_EMULATORS";

    /// <summary>What the emulator of Gemini takes for a key: no key at all.</summary>
    public const string Key = "test-key";

    const string Solution = "HeroImages.sln";
    const string Program = "HeroImages.Emulators.dll";

    static readonly string[] Configurations = ["release", "debug"];

    readonly Process _process;

    EmulatorProcess(Process process, Uri url) => (_process, Url) = (process, url);

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>Starts one; null where none has been built, or it does not start.</summary>
    /// <param name="face">"gemini", "ollama" or "openai".</param>
    /// <param name="near">A folder of the clone, or below it.</param>
    /// <param name="models">Models of a local server, with commas; null for its own.</param>
    /// <param name="cancel">Stops the waiting.</param>
    public static async Task<EmulatorProcess?> StartAsync(string face, string near, string? models, CancellationToken cancel)
    {
        if (Find(near) is not { } program)
        {
            return null;
        }
        var start = new ProcessStartInfo("dotnet", ["exec", program, face, "--until-input-ends", .. models is null ? Array.Empty<string>() : ["--models", models]])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var line = await process.StandardOutput.ReadLineAsync(cancel).ConfigureAwait(false);
        if (Uri.TryCreate(line, UriKind.Absolute, out var url))
        {
            return new(process, url);
        }
        process.Dispose();
        return null;
    }

    /// <summary>Its input ends, and so does it; it is not waited for long.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            _process.Kill();
        }
        _process.Dispose();
    }

    static string? Find(string near)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }
        var clone = Up(near).Concat(Up(AppContext.BaseDirectory)).FirstOrDefault(folder => File.Exists(Path.Combine(folder, Solution)));
        return clone is null ? null : Configurations.Select(kind => Path.Combine(clone, "artifacts", "bin", "HeroImages.Emulators", kind, Program)).FirstOrDefault(File.Exists);
    }

    static IEnumerable<string> Up(string folder)
    {
        for (var at = new DirectoryInfo(Path.GetFullPath(folder)); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
