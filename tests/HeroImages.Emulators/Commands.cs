using System.CommandLine;
using HeroImages.Emulators.Scores;

namespace HeroImages.Emulators;

/// <summary>The command line: <c>gemini</c>, <c>ollama</c> and <c>openai</c>.</summary>
static class Commands
{
    static readonly Option<int> Port = new("--port") { Description = "Port on loopback; 0 for any that is free." };
    static readonly Option<string?> Key = new("--key") { Description = $"The key accepted; {EmulatorOptions.DefaultKey} for gemini, none asked for by the others." };
    static readonly Option<ScoreMode> Scores = new("--scores") { Description = "look measures the picture; hash does not decode it.", DefaultValueFactory = _ => ScoreMode.Look };
    static readonly Option<double> Delay = new("--delay") { Description = "How long every answer takes, in milliseconds." };
    static readonly Option<double> FaultRate = new("--fault-rate") { Description = "Share of requests, 0 to 1, that a random fault strikes." };
    static readonly Option<int> FaultSeed = new("--fault-seed") { Description = "Same seed, same random faults.", DefaultValueFactory = _ => 1 };
    static readonly Option<string> Faults = new("--faults") { Description = "Random faults by name, with commas; all that concern one request where none is named.", DefaultValueFactory = _ => "" };
    static readonly Option<double> BatchSeconds = new("--batch-seconds") { Description = "How long a batch job lasts.", DefaultValueFactory = _ => 2 };
    static readonly Option<double> ClosedSeconds = new("--closed-seconds") { Description = "How long the port stays closed, as while a model loads." };
    static readonly Option<string> Models = new("--models") { Description = "Models of a local server, with commas.", DefaultValueFactory = _ => "" };
    static readonly Option<bool> Shuffle = new("--shuffle-properties") { Description = "JSON properties come in another order every time." };

    static readonly Option<bool> UntilInputEnds = new("--until-input-ends") { Description = "End when standard input ends, as it does when the program that started this one is gone." };

    public static RootCommand Root() => new("Servers on loopback that speak the wire formats of Gemini, Ollama and OpenAI-compatible servers, and go wrong as told.")
    {
        Face("gemini", "Gemini, live and batch.", async (options, cancellation) => await GeminiEmulator.StartAsync(options, cancellation)),
        Face("ollama", "Ollama.", async (options, cancellation) => await OllamaEmulator.StartAsync(options, cancellation)),
        Face("openai", "A server compatible with OpenAI's, as vLLM is.", async (options, cancellation) => await OpenAiEmulator.StartAsync(options, cancellation)),
    };

    static Command Face(string name, string description, Func<EmulatorOptions, CancellationToken, Task<Emulator>> start)
    {
        var command = new Command(name, description) { Port, Key, Scores, Delay, FaultRate, FaultSeed, Faults, BatchSeconds, ClosedSeconds, Models, Shuffle, UntilInputEnds };
        command.SetAction((parsed, cancellation) => RunAsync(() => start(Read(parsed), cancellation), parsed.GetValue(UntilInputEnds), cancellation));
        return command;
    }

    static async Task<int> RunAsync(Func<Task<Emulator>> start, bool untilInputEnds, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (untilInputEnds)
        {
            _ = Task.Run(async () => { await Console.In.ReadToEndAsync(cancellation); await ended.CancelAsync(); }, cancellation);
        }
        try
        {
            await using var emulator = await start();
            Console.WriteLine(emulator.BaseUrl.ToString().TrimEnd('/'));
            await Emulator.WaitAsync(ended.Token);
            return 0;
        }
        catch (Exception error) when (error is ArgumentException or IOException)
        {
            // A fault that nobody knows, or a port that is taken.
            await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }
    }

    static string[] Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static EmulatorOptions Read(ParseResult parsed) => new()
    {
        Port = parsed.GetValue(Port),
        Key = parsed.GetValue(Key),
        Scores = parsed.GetValue(Scores),
        Delay = TimeSpan.FromMilliseconds(parsed.GetValue(Delay)),
        FaultRate = parsed.GetValue(FaultRate),
        Seed = parsed.GetValue(FaultSeed),
        Faults = Names(parsed.GetValue(Faults)!),
        Models = Names(parsed.GetValue(Models)!),
        BatchDuration = TimeSpan.FromSeconds(parsed.GetValue(BatchSeconds)),
        ClosedFor = TimeSpan.FromSeconds(parsed.GetValue(ClosedSeconds)),
        ShuffleProperties = parsed.GetValue(Shuffle),
    };
}
