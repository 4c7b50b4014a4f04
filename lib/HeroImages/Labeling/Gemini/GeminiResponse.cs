using System.Text.Json;
using HeroImages.Labeling.Chat;
using Microsoft.Extensions.AI;

namespace HeroImages.Labeling.Gemini;

/// <summary>Reads an answer, live or out of a batch. Fields and words that are new do no harm; missing ones count as absent.</summary>
static class GeminiResponse
{
    static readonly HashSet<string> Blocking = ["SAFETY", "PROHIBITED_CONTENT", "BLOCKLIST", "SPII", "IMAGE_SAFETY", "IMAGE_PROHIBITED_CONTENT"];

    /// <summary>The answer in the common form.</summary>
    /// <param name="json">A GenerateContentResponse.</param>
    /// <param name="asked">The model that was asked, to notice when another one answered.</param>
    public static ChatResponse Read(JsonElement json, string asked)
    {
        var candidate = First(Member(json, "candidates"));
        var blocked = Text(Member(json, "promptFeedback"), "blockReason");
        var finish = Text(candidate, "finishReason");
        return new(new ChatMessage(ChatRole.Assistant, AnswerText(candidate)))
        {
            ModelId = Text(json, "modelVersion"),
            ResponseId = Text(json, "responseId"),
            FinishReason = blocked is not null ? ChatFinishReason.ContentFilter : Reason(finish),
            Usage = Usage(Member(json, "usageMetadata")),
            AdditionalProperties = Properties(json, asked, blocked ?? Detail(finish, Text(candidate, "finishMessage"))),
        };
    }

    static ChatFinishReason? Reason(string? finish) => finish switch
    {
        null => null,
        "STOP" => ChatFinishReason.Stop,
        "MAX_TOKENS" => ChatFinishReason.Length,
        _ => Blocking.Contains(finish) ? ChatFinishReason.ContentFilter : new ChatFinishReason(finish),
    };

    static string? Detail(string? finish, string? message) => message is null ? finish : $"{finish}: {message}";

    /// <summary>All parts that are text, thoughts left out.</summary>
    static string AnswerText(JsonElement candidate) => string.Concat(
        Items(Member(Member(candidate, "content"), "parts")).Where(part => !IsTrue(part, "thought")).Select(part => Text(part, "text")));

    static UsageDetails Usage(JsonElement usage)
    {
        var (prompt, answer, thoughts) = (Count(usage, "promptTokenCount"), Count(usage, "candidatesTokenCount"), Count(usage, "thoughtsTokenCount"));
        return new()
        {
            InputTokenCount = prompt + Count(usage, "toolUsePromptTokenCount"),
            // Thinking is billed as output.
            OutputTokenCount = answer + thoughts,
            ReasoningTokenCount = thoughts,
            TotalTokenCount = Count(usage, "totalTokenCount"),
        };
    }

    static AdditionalPropertiesDictionary Properties(JsonElement json, string asked, string? reason)
    {
        var properties = new AdditionalPropertiesDictionary();
        if (reason is not null)
        {
            properties[Finish.Reason] = reason;
        }
        if (Notice(json, asked) is { } notice)
        {
            properties[Finish.Notice] = notice;
        }
        return properties;
    }

    static string? Notice(JsonElement json, string asked)
    {
        var answered = Text(json, "modelVersion");
        var status = Member(json, "modelStatus");
        var other = answered is null || answered.StartsWith(ModelCatalog.Name(asked), StringComparison.Ordinal) ? null : $"{answered} answered in place of {ModelCatalog.Name(asked)}";
        var ending = Text(status, "retirementTime") is { } end ? $"the model ends on {end}" : Text(status, "message");
        return AnswerReader.Joined(other, ending);
    }

    static JsonElement Member(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : default;

    static JsonElement First(JsonElement array) => Items(array).FirstOrDefault();

    static List<JsonElement> Items(JsonElement array) => array.ValueKind == JsonValueKind.Array ? [.. array.EnumerateArray()] : [];

    static string? Text(JsonElement json, string name) => Member(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    static bool IsTrue(JsonElement json, string name) => Member(json, name).ValueKind == JsonValueKind.True;

    static long Count(JsonElement json, string name) => Member(json, name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var count) => count,
        { ValueKind: JsonValueKind.String } text when long.TryParse(text.GetString(), out var count) => count,
        _ => 0,
    };
}
