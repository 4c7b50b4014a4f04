using System.Text.Json;
using HeroImages.Labeling.Chat;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>A job as the service tells it.</summary>
public sealed record GeminiOperation
{
    /// <summary>Its name, <c>batches/…</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name that whoever made it gave it; null where the service does not say.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Its state in the service's words, without a prefix.</summary>
    public required string State { get; init; }

    /// <summary>What that means.</summary>
    public required BatchCourse Course { get; init; }

    /// <summary>Requests in it; null where the service does not say.</summary>
    public long? Requests { get; init; }

    /// <summary>Requests that were answered.</summary>
    public long Succeeded { get; init; }

    /// <summary>Requests that failed.</summary>
    public long Failed { get; init; }

    /// <summary>When it was made; null where the service does not say.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When it was over; null before.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Why it failed or was cancelled; null where there is no error.</summary>
    public ServiceFault? Error { get; init; }

    /// <summary>The file of its results, <c>files/…</c>; null where there is none.</summary>
    public string? ResultFile { get; init; }

    /// <summary>What was odd about it; null where nothing was.</summary>
    public string? Warning { get; init; }

    /// <summary>Results that came with it, one JSON object each; null where there are none.</summary>
    internal IReadOnlyList<JsonElement>? Results { get; init; }

    /// <summary>Whether it brought anything.</summary>
    public bool HasOutput => ResultFile is not null || Results is not null;
}
