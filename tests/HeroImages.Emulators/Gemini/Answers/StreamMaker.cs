using System.Text;
using System.Text.Json.Nodes;
using HeroImages.Emulators.Faults;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini.Answers;

/// <summary>Cuts a response into the pieces of a stream.</summary>
static class StreamMaker
{
    /// <summary>A stream of server-sent events, or of one JSON array.</summary>
    public static Answer Make(Generated made, string? fault, bool isEvents)
    {
        var pieces = Pieces(made.Response);
        if (fault == "stream-truncated")
        {
            pieces.RemoveAt(pieces.Count - 1);
        }
        if (fault == "stream-error")
        {
            pieces[^1] = GeminiErrors.Show(StatusFaults.Refusal("overloaded", 0, ""));
        }
        return isEvents ? Events(pieces) : Array(pieces);
    }

    static Answer Events(List<JsonObject> pieces) => new()
    {
        ContentType = "text/event-stream",
        Pieces = [.. pieces.Select(piece => Encoding.UTF8.GetBytes($"data: {JsonText.Text(piece)}\r\n\r\n"))],
    };

    static Answer Array(List<JsonObject> pieces) => new() { Body = JsonText.Bytes(new JsonArray([.. pieces])) };

    static List<JsonObject> Pieces(JsonObject whole)
    {
        var text = Text(whole);
        if (text.Length < 2)
        {
            return [new JsonObject { ["modelVersion"] = whole["modelVersion"]!.DeepClone() }, whole];
        }
        var (first, last) = (whole.DeepClone().AsObject(), whole);
        SetText(first, text[..(text.Length / 2)]);
        SetText(last, text[(text.Length / 2)..]);
        first["candidates"]![0]!.AsObject().Remove("finishReason");
        return [first, last];
    }

    static JsonArray? Parts(JsonObject response) => response["candidates"]?[0]?["content"]?["parts"] as JsonArray;

    static string Text(JsonObject response) => Parts(response)?.LastOrDefault()?["text"]?.GetValue<string>() ?? "";

    static void SetText(JsonObject response, string text) => Parts(response)!.Last()!["text"] = text;
}
