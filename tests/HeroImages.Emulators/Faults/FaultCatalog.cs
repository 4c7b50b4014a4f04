using System.Collections.Frozen;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Faults;

/// <summary>All faults there are.</summary>
public static class FaultCatalog
{
    const Operation Answers = Operation.Asking | Operation.Entry;

    /// <summary>In the order of their groups.</summary>
    public static IReadOnlyList<Fault> All { get; } =
    [
        Status("rate-limit", seconds: 2.5), Status("rate-limit-bare"), Status("rate-limit-header", seconds: 3),
        Status("rate-limit-day", seconds: 18, perRequest: false), Status("rate-limit-storm", seconds: 5, perRequest: false),
        Status("overloaded"), Status("internal"), Status("deadline"), Status("bad-gateway-html"),
        Status("unauthorized", perRequest: false), Status("bad-key", perRequest: false), Status("no-credit", perRequest: false),
        Status("region", perRequest: false), Status("model-gone", perRequest: false) with { Usual = Operation.Asking | Operation.ModelGet },
        Transport("hang") with { PerRequest = false }, Transport("slow-headers", seconds: 2), Transport("slow-body", seconds: 2),
        Transport("reset"), Transport("cut-body"),
        Answer("model-routed"), Answer("malformed-json"), Answer("fenced-json"), Answer("fenced-prose"), Answer("two-objects"),
        Answer("score-out-of-range"), Answer("score-string"), Answer("score-nan"), Answer("score-missing"), Answer("extra-fields"),
        Answer("empty-text"), Answer("no-parts"), Answer("no-content"), Answer("no-candidates"), Answer("thought-parts"),
        Answer("split-parts"), Answer("max-tokens"), Answer("max-tokens-empty"), Answer("blocked-prompt"), Answer("blocked-output"),
        Answer("recitation"), Answer("unknown-finish"), Answer("unknown-fields"),
        new("stream-truncated", FaultGroup.Stream, Operation.Stream | Operation.Chat, Operation.Stream | Operation.Chat),
        new("stream-error", FaultGroup.Stream, Operation.Stream | Operation.Chat, Operation.Stream | Operation.Chat),
        Job("batch-partial"), Job("batch-all-failed"), Job("batch-failed"), Job("batch-quota"), Job("batch-expired"),
        Job("batch-cancelled"), Job("batch-cancelled-late"), Job("batch-stuck"), Job("batch-shuffled"), Job("batch-missing"),
        Job("batch-duplicate"), Job("batch-foreign"), Job("batch-no-metadata"), Job("batch-job-state"), Job("batch-flat"),
        new("create-lost", FaultGroup.Creation, Operation.BatchCreate, Operation.BatchCreate) { First = 1 },
        new("poll-flaky", FaultGroup.Poll, Operation.BatchGet, Operation.BatchGet) { Every = 2 },
        Result("result-cut") with { First = 1 }, Result("result-garbage-line"), Result("result-crlf"),
        Result("result-no-final-newline"), Result("result-gone"),
        Upload("upload-no-status") with { First = 1 }, Upload("upload-cut") with { First = 1 },
        Upload("upload-failed-state"), Upload("upload-processing") with { Seconds = 1 },
        Ollama("ollama-loading") with { First = 1, Seconds = 3 }, Ollama("ollama-no-model"), Ollama("ollama-no-vision"),
        Ollama("ollama-busy"), Ollama("ollama-ctx"), Ollama("ollama-thinking-only"), Ollama("ollama-midstream-error"),
        Vllm("vllm-starting") with { Usual = Operation.Any, Possible = Operation.Any }, Vllm("vllm-dead"),
        Vllm("vllm-ctx"), Vllm("vllm-unconstrained"),
    ];

    static readonly FrozenDictionary<string, Fault> ById = All.ToFrozenDictionary(fault => fault.Id, StringComparer.Ordinal);

    /// <summary>Other names that a fault is called by.</summary>
    static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["blocked"] = "blocked-output",
    }.ToFrozenDictionary();

    /// <summary>The fault of this name, or null.</summary>
    public static Fault? Find(string id) => ById.GetValueOrDefault(Aliases.GetValueOrDefault(id, id));

    /// <summary>The fault of this name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
    public static Fault Get(string id) =>
        Find(id) ?? throw new ArgumentException($"no fault is named '{id}'; there are {string.Join(", ", All.Select(fault => fault.Id))}");

    static Fault Status(string id, double seconds = 0, bool perRequest = true) =>
        new(id, FaultGroup.Status, Operation.Asking, Operation.Any & ~Operation.Served) { Seconds = seconds, PerRequest = perRequest };

    static Fault Transport(string id, double seconds = 0) =>
        new(id, FaultGroup.Transport, Operation.Asking, Operation.Any & ~(Operation.Entry | Operation.Served)) { Seconds = seconds, PerRequest = true };

    static Fault Answer(string id) => new(id, FaultGroup.Answer, Answers, Answers) { PerRequest = true };

    static Fault Job(string id) => new(id, FaultGroup.Job, Operation.BatchCreate, Operation.BatchCreate);

    static Fault Result(string id) => new(id, FaultGroup.Result, Operation.Download, Operation.Download);

    static Fault Upload(string id) => new(id, FaultGroup.Upload, Operation.UploadData, Operation.UploadData);

    static Fault Ollama(string id) => new(id, FaultGroup.Ollama, Operation.Chat, Operation.Chat);

    static Fault Vllm(string id) => new(id, FaultGroup.Vllm, Operation.Chat | Operation.Health, Operation.Chat | Operation.Health);
}
