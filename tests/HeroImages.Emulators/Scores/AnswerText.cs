using System.Text.Json.Nodes;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Scores;

/// <summary>Bends the text of an answer as a fault asks; every face does it alike.</summary>
static class AnswerText
{
    /// <summary>The text of the fault, or the sound one.</summary>
    public static string Bend(string sound, double score, string? fault) => fault switch
    {
        "malformed-json" => "{\"score\": 7, \"reasoning\": \"un",
        "fenced-json" => $"```json\n{sound}\n```",
        "fenced-prose" => $"Here is my opinion of the picture:\n\n```json\n{sound}\n```\n\nTell me if you want to know more.",
        "two-objects" => sound + "\n" + Change(sound, map => map["score"] = score < 5 ? score + 3 : score - 3),
        "score-out-of-range" => Change(sound, map => map["score"] = 11),
        "score-string" => Change(sound, map => map["score"] = "7"),
        "score-nan" => Change(sound, map => map["score"] = "@").Replace("\"@\"", "NaN", StringComparison.Ordinal),
        "score-missing" => Change(sound, map => map.Remove("score")),
        "extra-fields" => Change(sound, AddMore),
        "vllm-unconstrained" => "The animal stands well in the light. I would give it a good mark, about as good as pictures of this kind get.",
        _ => sound,
    };

    static void AddMore(JsonObject map)
    {
        map["confidence"] = 0.9;
        map["notes"] = new JsonObject { ["season"] = "dry", ["others"] = new JsonArray(1, 2) };
    }

    static string Change(string sound, Action<JsonObject> change)
    {
        var map = JsonNode.Parse(sound) as JsonObject ?? [];
        change(map);
        return JsonText.Text(map);
    }
}
