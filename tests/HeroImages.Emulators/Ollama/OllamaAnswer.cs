using System.Globalization;
using System.Text.Json.Nodes;
using HeroImages.Emulators.Chat;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Ollama;

/// <summary>Writes a reply as Ollama does: one object, or a line for each piece.</summary>
static class OllamaAnswer
{
    const string RunError = "an error was encountered while running the model: unexpected EOF";

    public static Answer Make(ChatQuestion question, ChatReply reply, string? fault, TimeSpan loading, DateTimeOffset now) =>
        question.IsStream ? Stream(question, reply, fault, loading, now)
        : fault is "ollama-midstream-error" or "stream-error" ? throw new Refusal(500, "INTERNAL", RunError)
        : Answer.Of(Last(Piece(question, reply.Text ?? "", reply.Thoughts, now), reply, fault, loading));

    /// <summary>The answer to an empty chat, which only loads the model.</summary>
    public static Answer Loaded(ChatQuestion question, DateTimeOffset now)
    {
        var loaded = Piece(question, "", null, now);
        (loaded["done"], loaded["done_reason"]) = (true, "load");
        return Answer.Of(loaded);
    }

    static Answer Stream(ChatQuestion question, ChatReply reply, string? fault, TimeSpan loading, DateTimeOffset now)
    {
        var text = reply.Text ?? "";
        var half = text.Length / 2;
        List<JsonObject> lines = [Piece(question, text[..half], reply.Thoughts, now), Piece(question, text[half..], null, now), Last(Piece(question, "", null, now), reply, fault, loading)];
        if (fault is "stream-truncated")
        {
            lines.RemoveRange(1, 2);
        }
        if (fault is "ollama-midstream-error" or "stream-error")
        {
            lines.RemoveAt(2);
            lines[1] = new JsonObject { ["error"] = RunError };
        }
        return new() { ContentType = "application/x-ndjson", Pieces = [.. lines.Select(line => (byte[])[.. JsonText.Bytes(line), (byte)'\n'])] };
    }

    static JsonObject Piece(ChatQuestion question, string text, string? thoughts, DateTimeOffset now)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = text };
        if (thoughts is not null)
        {
            message["thinking"] = thoughts;
        }
        return new()
        {
            ["model"] = question.Model,
            ["created_at"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff'43Z'", CultureInfo.InvariantCulture),
            ["message"] = message,
            ["done"] = false,
        };
    }

    static JsonObject Last(JsonObject piece, ChatReply reply, string? fault, TimeSpan loading)
    {
        const long perToken = 20_000_000;
        (piece["done"], piece["done_reason"]) = (true, reply.Ending == "content_filter" ? "stop" : reply.Ending);
        var load = (long)loading.TotalNanoseconds + 30_000_000;
        (piece["load_duration"], piece["total_duration"]) = (load, load + (reply.PromptTokens / 10 + reply.OutputTokens) * perToken);
        (piece["prompt_eval_count"], piece["prompt_eval_duration"]) = (reply.PromptTokens, reply.PromptTokens / 10 * perToken);
        (piece["eval_count"], piece["eval_duration"]) = (reply.OutputTokens, reply.OutputTokens * perToken);
        if (fault == "unknown-fields")
        {
            piece["something_new"] = new JsonObject { ["level"] = 1 };
        }
        return piece;
    }
}
