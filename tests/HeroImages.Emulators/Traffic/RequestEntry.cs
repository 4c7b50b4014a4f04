using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Traffic;

/// <summary>What the log keeps of one request, or of the end of one batch job.</summary>
public sealed class RequestEntry
{
    /// <summary>1 for the first since the start or the last reset.</summary>
    public int Number { get; internal set; }

    /// <summary>When it came, by the emulator's clock.</summary>
    public DateTimeOffset At { get; internal set; }

    public string Method { get; internal set; } = "";

    public string Path { get; internal set; } = "";

    /// <summary>The query as it came, with the value of any key masked.</summary>
    public string Query { get; internal set; } = "";

    public Operation Operation { get; internal set; }

    /// <summary>Every header that came; keys are masked as <c>(the key)</c> or <c>(another key)</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; internal set; } = new Dictionary<string, string>();

    /// <summary>Where a key stood: <c>header</c>, <c>query</c>, <c>bearer</c> or <c>none</c>.</summary>
    public string KeyPlace { get; internal set; } = "none";

    /// <summary>The model asked for, without <c>models/</c>.</summary>
    public string? Model { get; internal set; }

    /// <summary>SHA-256 of each picture sent, lower-case hexadecimal, in order; those of a batch file at its job's creation.</summary>
    public IReadOnlyList<string> Images { get; internal set; } = [];

    /// <summary>SHA-256 of the whole prompt text (see <see cref="Scores.EmulatedScore"/>), if there was one.</summary>
    public string? PromptHash { get; internal set; }

    /// <summary>
    /// Every scalar setting beside contents, system instruction and schema, by its camelCase path: <c>store</c>,
    /// <c>generationConfig.thinkingConfig.thinkingLevel</c>. Schemas appear with their JSON text.
    /// </summary>
    public IReadOnlyDictionary<string, string> Settings { get; internal set; } = new Dictionary<string, string>();

    /// <summary>The job this belongs to: <c>batches/...</c>.</summary>
    public string? Batch { get; internal set; }

    /// <summary>The keys in a batch, in the order sent.</summary>
    public IReadOnlyList<string> BatchKeys { get; internal set; } = [];

    /// <summary>The fault that struck.</summary>
    public string? Fault { get; internal set; }

    /// <summary>What chose the fault: <c>header</c>, <c>marker</c>, <c>scenario</c> or <c>rate</c>.</summary>
    public string? FaultBy { get; internal set; }

    /// <summary>At the end of a batch job: the faults that struck its entries, by key, or by number where there is no key.</summary>
    public IReadOnlyDictionary<string, string> EntryFaults { get; internal set; } = new Dictionary<string, string>();

    /// <summary>The HTTP status; 0 where none was sent.</summary>
    public int Status { get; internal set; }

    public int PromptTokens { get; internal set; }

    /// <summary>Answer and thoughts together.</summary>
    public int OutputTokens { get; internal set; }

    /// <summary>SHA-256 of each picture whose answer was charged with this request or job.</summary>
    public IReadOnlyList<string> Charged { get; internal set; } = [];

    /// <summary>False when the caller cannot have got the whole answer: it was cut, or the caller hung up.</summary>
    public bool Delivered { get; internal set; }

    /// <summary>The bytes of the request's body.</summary>
    public int BodyLength { get; internal set; }

    /// <summary>The error message sent, if it was one.</summary>
    public string? Message { get; internal set; }
}
