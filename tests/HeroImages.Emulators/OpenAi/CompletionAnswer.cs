using System.Text;
using System.Text.Json.Nodes;
using HeroImages.Emulators.Chat;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.OpenAi;

/// <summary>Writes a reply as OpenAI-compatible servers do.</summary>
static class CompletionAnswer
{
    public static Answer Make(ChatQuestion question, ChatReply reply, string? fault, DateTimeOffset now) =>
        question.IsStream ? Stream(question, reply, fault, now) : Answer.Of(Whole(question, reply, fault, now));

    static JsonObject Whole(ChatQuestion question, ChatReply reply, string? fault, DateTimeOffset now)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = reply.Text };
        if (reply.Thoughts is not null)
        {
            message["reasoning_content"] = reply.Thoughts;
        }
        var whole = Frame(question, "chat.completion", now);
        whole["choices"] = fault == "no-candidates" ? [] : new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = reply.Ending });
        whole["usage"] = Usage(reply);
        if (fault == "unknown-fields")
        {
            whole["something_new"] = new JsonObject { ["level"] = 1 };
        }
        return whole;
    }

    static Answer Stream(ChatQuestion question, ChatReply reply, string? fault, DateTimeOffset now)
    {
        var text = reply.Text ?? "";
        List<string> events =
        [
            Event(question, new() { ["role"] = "assistant", ["content"] = text[..(text.Length / 2)] }, null, now),
            Event(question, new() { ["content"] = text[(text.Length / 2)..] }, reply.Ending, now),
        ];
        switch (fault)
        {
            case "stream-truncated":
                events.RemoveAt(1);
                break;
            case "stream-error":
                events[1] = Line(OpenAiErrors.Show(new Refusal(500, "INTERNAL", "EngineCore encountered an issue.")));
                break;
            default:
                events.AddRange(question.WantsUsage ? [UsageEvent(question, reply, now), "data: [DONE]\n\n"] : ["data: [DONE]\n\n"]);
                break;
        }
        return new() { ContentType = "text/event-stream; charset=utf-8", Pieces = [.. events.Select(Encoding.UTF8.GetBytes)] };
    }

    static string Event(ChatQuestion question, JsonObject delta, string? ending, DateTimeOffset now)
    {
        var chunk = Frame(question, "chat.completion.chunk", now);
        chunk["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = ending });
        return Line(chunk);
    }

    static string UsageEvent(ChatQuestion question, ChatReply reply, DateTimeOffset now)
    {
        var chunk = Frame(question, "chat.completion.chunk", now);
        (chunk["choices"], chunk["usage"]) = (new JsonArray(), Usage(reply));
        return Line(chunk);
    }

    static JsonObject Frame(ChatQuestion question, string kind, DateTimeOffset now) => new()
    {
        ["id"] = $"chatcmpl-{Gemini.Ids.Response()}",
        ["object"] = kind,
        ["created"] = now.ToUnixTimeSeconds(),
        ["model"] = question.Model,
    };

    static JsonObject Usage(ChatReply reply) => new()
    {
        ["prompt_tokens"] = reply.PromptTokens,
        ["completion_tokens"] = reply.OutputTokens,
        ["total_tokens"] = reply.PromptTokens + reply.OutputTokens,
    };

    static string Line(JsonObject chunk) => $"data: {JsonText.Text(chunk)}\n\n";
}
