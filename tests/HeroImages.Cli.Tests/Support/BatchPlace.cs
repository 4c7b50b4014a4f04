using HeroImages.Emulators;
using HeroImages.Emulators.Scores;
using HeroImages.Emulators.Serving;
using HeroImages.Emulators.Traffic;

namespace HeroImages.Cli.Tests;

/// <summary>A folder with pictures and a key, and an emulated service for <c>hero batch</c>.</summary>
sealed class BatchPlace : IAsyncDisposable
{
    readonly TempFolder _folder = new();

    BatchPlace(GeminiEmulator emulator, int pictures)
    {
        Emulator = emulator;
        NoisePictures.Write(_folder, "pictures", pictures);
        var key = _folder.Write("GEMINI_API_KEY.txt", EmulatorOptions.DefaultKey);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    public GeminiEmulator Emulator { get; }

    public string Out => _folder["out"];

    /// <summary>Jobs that the service has, by its own log.</summary>
    public IReadOnlyList<RequestEntry> Creations => [.. Emulator.Log.Of(Operation.BatchCreate).Where(entry => entry.Batch is not null)];

    public static async Task<BatchPlace> StartAsync(int pictures, double jobSeconds = 0.1) =>
        new(await GeminiEmulator.StartAsync(new() { Scores = ScoreMode.Hash, BatchDuration = TimeSpan.FromSeconds(jobSeconds) }), pictures);

    public HeroRun Submit(params string[] more) => Hero.Run(_folder.Path, [.. Arguments(["submit", "pictures", "--yes", .. more])]);

    public HeroRun Batch(params string[] arguments) => Hero.Run(_folder.Path, Arguments(arguments));

    public RunningProgram Start(params string[] arguments) => Hero.Start(_folder.Path, Arguments(arguments));

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        _folder.Dispose();
    }

    string[] Arguments(string[] arguments) => ["batch", .. arguments, "--out", "out", "--base-url", Emulator.BaseUrl.ToString()];
}
