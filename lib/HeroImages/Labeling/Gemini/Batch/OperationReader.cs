using System.Globalization;
using System.Text.Json;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>Reads jobs in all the forms in which they have been seen.</summary>
static class OperationReader
{
    static readonly string[] Prefixes = ["BATCH_STATE_", "JOB_STATE_"];
    static readonly HashSet<string> Waiting = ["UNSPECIFIED", "QUEUED", "PENDING", "RUNNING", "CANCELLING", "PAUSED", "UPDATING"];

    public static GeminiOperation Read(JsonElement json)
    {
        var metadata = Member(json, "metadata");
        var state = StateName(Text(metadata, "state") ?? Text(json, "state"));
        var error = Member(json, "error") is { ValueKind: JsonValueKind.Object } found ? GeminiErrors.OfCode(found) : null;
        var output = Output(json, metadata);
        var course = Course(state, Member(json, "done").ValueKind == JsonValueKind.True, error is not null);
        var stats = Member(metadata, "batchStats");
        return new()
        {
            Name = Text(json, "name") ?? Text(metadata, "name") ?? "",
            DisplayName = Text(metadata, "displayName"),
            State = state,
            Course = course,
            Requests = Count(stats, "requestCount"),
            Succeeded = Count(stats, "successfulRequestCount") ?? 0,
            Failed = Count(stats, "failedRequestCount") ?? 0,
            Created = Time(metadata, "createTime"),
            Ended = Time(metadata, "endTime"),
            Error = error,
            ResultFile = Text(output, "responsesFile"),
            Results = Inlined(output),
            Warning = IsKnown(state) ? null : $"the state {state} is not known here",
        };
    }

    /// <summary>What a state means. One that is not known counts as unfinished until the job is said to be done.</summary>
    public static BatchCourse Course(string state, bool isDone, bool isError) => state switch
    {
        "SUCCEEDED" or "PARTIALLY_SUCCEEDED" => BatchCourse.Succeeded,
        "FAILED" => BatchCourse.Failed,
        "CANCELLED" => BatchCourse.Cancelled,
        "EXPIRED" => BatchCourse.Expired,
        _ when !isDone => BatchCourse.Unfinished,
        _ => isError ? BatchCourse.Failed : BatchCourse.Succeeded,
    };

    static bool IsKnown(string state) => Waiting.Contains(state) || Course(state, false, false) != BatchCourse.Unfinished;

    static string StateName(string? state) =>
        Prefixes.FirstOrDefault(p => state?.StartsWith(p, StringComparison.Ordinal) == true) is { } prefix ? state![prefix.Length..] : state ?? "UNSPECIFIED";

    /// <summary>The output stands in two places; either may be missing.</summary>
    static JsonElement Output(JsonElement json, JsonElement metadata) => new[] { Member(json, "response"), Member(metadata, "output") }
        .FirstOrDefault(output => Text(output, "responsesFile") is not null || Inlined(output) is not null);

    /// <summary>The results stand in an array, or in an object of the same name around it.</summary>
    static List<JsonElement>? Inlined(JsonElement output)
    {
        const string name = "inlinedResponses";
        var outer = Member(output, name);
        var results = outer.ValueKind == JsonValueKind.Array ? outer : Member(outer, name);
        return results.ValueKind == JsonValueKind.Array ? [.. results.EnumerateArray()] : null;
    }

    static DateTimeOffset? Time(JsonElement json, string name) =>
        Text(json, name) is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    static long? Count(JsonElement json, string name) => Member(json, name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var count) => count,
        { ValueKind: JsonValueKind.String } text when long.TryParse(text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) => count,
        _ => null,
    };

    static JsonElement Member(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : default;

    static string? Text(JsonElement json, string name) => Member(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
