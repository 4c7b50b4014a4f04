using System.Text.Json.Nodes;
using HeroImages.Emulators.Chat;
using HeroImages.Emulators.Faults;
using HeroImages.Emulators.Ollama;
using HeroImages.Emulators.OpenAi;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators;

/// <summary>Ollama: its own chat and its OpenAI-compatible one.</summary>
public sealed class OllamaEmulator : Emulator
{
    readonly LocalModels _models;
    readonly OllamaReader _reader;
    readonly ChatMaker _maker;
    readonly CompletionEndpoint _completions;

    OllamaEmulator(EmulatorOptions options) : base(options)
    {
        var pictures = new ChatPictures(Opinion);
        (_models, _maker) = (LocalModels.Ollama(options), new(Opinion));
        _reader = new(_models, pictures);
        _completions = new(new(_models, pictures), _maker, Clock);
    }

    /// <summary>Starts one; it listens when this returns.</summary>
    public static async Task<OllamaEmulator> StartAsync(EmulatorOptions? options = null, CancellationToken cancellation = default)
    {
        var emulator = new OllamaEmulator(options ?? new());
        await emulator.ListenAsync(cancellation);
        return emulator;
    }

    private protected override Answer Error(Call call, Refusal refusal) => Answer.Of(new JsonObject { ["error"] = refusal.Message }, refusal.Status);

    private protected override async Task<Answer> AnswerAsync(Call call)
    {
        call.Operation = OperationOf(call);
        BearerCheck.Check(call, Options.Key);
        return (call.Operation, call.Path) switch
        {
            (Operation.None, _) => Answer.Text("404 page not found", 404),
            (Operation.Chat, "/v1/chat/completions") => await _completions.AskAsync(call, (query, serve) => PassAsync(call, query, serve)),
            (Operation.Chat, _) => await ChatAsync(call),
            _ => await PassAsync(call, new(call.Operation, call.Header(FaultHeader), null, call.Path), () => Tell(call)),
        };
    }

    static Operation OperationOf(Call call) => (call.Method, call.Path) switch
    {
        ("POST", "/api/chat" or "/v1/chat/completions") => Operation.Chat,
        ("GET", "/" or "/api/version") => Operation.Health,
        ("GET", "/api/tags" or "/api/ps" or "/v1/models") => Operation.ModelList,
        ("POST", "/api/show") => Operation.ModelGet,
        _ => Operation.None,
    };

    async Task<Answer> ChatAsync(Call call)
    {
        using var body = ChatBody.Parse(call);
        var question = _reader.Read(body.RootElement);
        ChatLog.Note(call, question, body.RootElement);
        var query = new FaultQuery(call.Operation, call.Header(FaultHeader), question.Prompt, question.Subject) { Model = question.Model };
        return await PassAsync(call, query, () => Make(call, question));
    }

    Answer Make(Call call, ChatQuestion question)
    {
        OllamaFaults.Check(call.Fault, question.Model);
        if (question.Prompt.Length == 0 && question.Pictures.Count == 0)
        {
            return OllamaAnswer.Loaded(question, Clock.GetUtcNow());
        }
        var reply = _maker.Make(question, call.Fault?.Id);
        ChatLog.Charge(call, question, reply);
        var loading = call.Fault is { Id: "ollama-loading" } slow ? slow.Duration : TimeSpan.Zero;
        var answer = OllamaAnswer.Make(question, reply, call.Fault?.Id, loading, Clock.GetUtcNow());
        return loading > TimeSpan.Zero ? answer with { Delivery = Delivery.SlowHeaders, Slowness = loading } : answer;
    }

    Answer Tell(Call call) => call.Path switch
    {
        "/" => OllamaListing.Running(),
        "/api/version" => OllamaListing.Version(),
        "/api/tags" => OllamaListing.Tags(_models),
        "/api/ps" => OllamaListing.Loaded(_models, Clock.GetUtcNow()),
        "/v1/models" => OpenAiListing.Models(_models, Clock.GetUtcNow()),
        _ => OllamaListing.Show(call, _models),
    };
}
