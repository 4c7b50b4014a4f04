using HeroImages.Emulators.Scores;

namespace HeroImages.Emulators.Tests;

/// <summary>An emulator of Gemini of a test's own, with a caller. Jobs end at once unless the test says otherwise.</summary>
public abstract class GeminiFixture : IAsyncLifetime
{
    private protected GeminiEmulator Emulator { get; private set; } = null!;

    private protected GeminiCaller Caller { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Emulator = await GeminiEmulator.StartAsync(new() { Scores = ScoreMode.Hash, BatchDuration = TimeSpan.Zero });
        Caller = new(Emulator);
    }

    public async ValueTask DisposeAsync()
    {
        Caller.Dispose();
        await Emulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
