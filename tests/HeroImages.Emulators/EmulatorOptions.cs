using HeroImages.Emulators.Scores;

namespace HeroImages.Emulators;

/// <summary>How an emulator starts.</summary>
public sealed record EmulatorOptions
{
    public const string DefaultKey = "test-key";

    /// <summary>The port on loopback; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>The one key that is accepted. Empty: Ollama and the OpenAI-compatible server ask for none.</summary>
    public string? Key { get; init; }

    public ScoreMode Scores { get; init; } = ScoreMode.Look;

    /// <summary>How long every answer of a model takes.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The share of requests, 0 to 1, that a random fault strikes.</summary>
    public double FaultRate { get; init; }

    /// <summary>Same seed, same random faults.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The random faults by name; all that concern one request only where none is named.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>From creation to end of a batch job, a quarter of it pending.</summary>
    public TimeSpan BatchDuration { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The clock of job lives, expiries and model retirements.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The port stays closed for so long after the start, as while vLLM loads a model. Only with a port of one's own choice.</summary>
    public TimeSpan ClosedFor { get; init; }

    /// <summary>The models of a local server; some of each provider's where none is named. All take pictures.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>JSON properties come in another order every time.</summary>
    public bool ShuffleProperties { get; init; }
}
