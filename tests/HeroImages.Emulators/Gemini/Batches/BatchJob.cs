using System.Text.Json.Nodes;
using HeroImages.Emulators.Faults;
using HeroImages.Emulators.Traffic;

namespace HeroImages.Emulators.Gemini.Batches;

/// <summary>A batch job and what became of it.</summary>
sealed class BatchJob
{
    public required string Id { get; init; }

    public required string Model { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>The file its requests came from; null for an inline job.</summary>
    public string? InputFile { get; init; }

    public string? Priority { get; init; }

    public required IReadOnlyList<BatchEntry> Entries { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>When it begins to run.</summary>
    public required DateTimeOffset Starts { get; init; }

    /// <summary>When it is through, if nothing happens.</summary>
    public required DateTimeOffset Ends { get; init; }

    /// <summary>The fault of its course.</summary>
    public ChosenFault? Fault { get; init; }

    /// <summary>The markers in its keys and prompts.</summary>
    public string Markers { get; init; } = "";

    public BatchState State { get; set; } = BatchState.Pending;

    public DateTimeOffset? Ended { get; set; }

    public BatchError? Error { get; set; }

    /// <summary>The answers, as entries or lines; null where there is no output.</summary>
    public IReadOnlyList<JsonObject>? Output { get; set; }

    /// <summary>The file with the answers.</summary>
    public string? ResultFile { get; set; }

    public int Succeeded { get; set; }

    public int Failed { get; set; }

    /// <summary>How often it was asked for.</summary>
    public int Polls { get; set; }

    public RequestEntry Served { get; } = new();

    public string Name => $"batches/{Id}";

    public bool IsDone => Ended is not null;

    public string? FaultId => Fault?.Id;

    /// <summary>The share of its running time that is over, 0 to 1.</summary>
    public double Progress(DateTimeOffset now) =>
        now <= Starts ? 0 : now >= Ends ? 1 : (now - Starts) / (Ends - Starts);
}
