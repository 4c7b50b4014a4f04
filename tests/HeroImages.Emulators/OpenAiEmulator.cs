using System.Text.Json.Nodes;
using HeroImages.Emulators.Chat;
using HeroImages.Emulators.OpenAi;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators;

/// <summary>A server compatible with OpenAI's, as vLLM is.</summary>
public sealed class OpenAiEmulator : Emulator
{
    readonly LocalModels _models;
    readonly CompletionEndpoint _completions;

    OpenAiEmulator(EmulatorOptions options) : base(options)
    {
        _models = LocalModels.OpenAi(options);
        _completions = new(new(_models, new(Opinion)), new(Opinion), Clock);
    }

    /// <summary>Starts one; it listens when this returns, unless it is to stay closed for a while.</summary>
    public static async Task<OpenAiEmulator> StartAsync(EmulatorOptions? options = null, CancellationToken cancellation = default)
    {
        var emulator = new OpenAiEmulator(options ?? new());
        await emulator.ListenAsync(cancellation);
        return emulator;
    }

    private protected override Answer Error(Call call, Refusal refusal) => Answer.Of(OpenAiErrors.Show(refusal), refusal.Status);

    private protected override async Task<Answer> AnswerAsync(Call call)
    {
        call.Operation = OperationOf(call);
        if (call.Path.StartsWith("/v1/", StringComparison.Ordinal))
        {
            BearerCheck.Check(call, Options.Key);
        }
        return call.Operation switch
        {
            Operation.None => Answer.Of(new JsonObject { ["detail"] = "Not Found" }, 404),
            Operation.Chat => await _completions.AskAsync(call, (query, serve) => PassAsync(call, query, serve)),
            _ => await PassAsync(call, new(call.Operation, call.Header(FaultHeader), null, call.Path), () => Tell(call)),
        };
    }

    static Operation OperationOf(Call call) => (call.Method, call.Path) switch
    {
        ("POST", "/v1/chat/completions") => Operation.Chat,
        ("GET", "/health" or "/version") => Operation.Health,
        ("GET", "/v1/models") => Operation.ModelList,
        _ => Operation.None,
    };

    Answer Tell(Call call) => (call.Path, call.Fault?.Id) switch
    {
        (_, "vllm-starting") => new() { Delivery = Delivery.Reset },
        ("/health", "vllm-dead") => Answer.Text("", 503),
        ("/health", _) => Answer.Text(""),
        ("/version", _) => Answer.Of(new JsonObject { ["version"] = "0.14.1" }),
        _ => OpenAiListing.Models(_models, Clock.GetUtcNow()),
    };
}
