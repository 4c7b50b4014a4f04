using System.Text.Json.Nodes;
using HeroImages.Emulators.Gemini.Requests;

namespace HeroImages.Emulators.Gemini.Answers;

/// <summary>Bends the shape of a response as a fault asks.</summary>
static class AnswerShape
{
    const int ManyThoughts = 4000;

    public static Generated Bend(Generated sound, string? fault, GenerateRequest request)
    {
        var response = sound.Response;
        var candidate = response["candidates"]![0]!.AsObject();
        var content = candidate["content"]!.AsObject();
        switch (fault)
        {
            case "empty-text":
                content["parts"] = new JsonArray(ResponseMaker.Part(""));
                break;
            case "no-parts":
                content.Remove("parts");
                break;
            case "no-content":
                candidate.Remove("content");
                break;
            case "no-candidates":
                response.Remove("candidates");
                break;
            case "thought-parts":
                content["parts"]!.AsArray().Insert(0, Thought());
                break;
            case "split-parts":
                content["parts"] = Split(content["parts"]!.AsArray().Last()!["text"]!.GetValue<string>());
                break;
            case "max-tokens":
                return CutText(sound, content, candidate);
            case "max-tokens-empty":
                return ThoughtsOnly(sound, content, candidate, request);
            case "blocked-prompt":
                return BlockedPrompt(sound);
            case "blocked-output":
                candidate["finishReason"] = "SAFETY";
                candidate["safetyRatings"] = SafetyRatings();
                candidate.Remove("content");
                break;
            case "recitation":
                candidate["finishReason"] = "RECITATION";
                candidate.Remove("content");
                break;
            case "unknown-finish":
                candidate["finishReason"] = "SOMETHING_NEW";
                break;
            case "unknown-fields":
                AddUnknown(response, candidate, content);
                break;
        }
        return sound;
    }

    public static JsonObject Thought() => new() { ["text"] = "The subject first: {\"score\": 1.5} would be too low.", ["thought"] = true };

    static JsonArray Split(string text)
    {
        var third = Math.Max(1, text.Length / 3);
        return [ResponseMaker.Part(text[..third]), ResponseMaker.Part(text[third..(2 * third)]), ResponseMaker.Part(text[(2 * third)..])];
    }

    static Generated CutText(Generated sound, JsonObject content, JsonObject candidate)
    {
        var text = content["parts"]!.AsArray().Last()!["text"]!.GetValue<string>();
        content["parts"] = new JsonArray(ResponseMaker.Part(text[..(text.Length / 2)]));
        candidate["finishReason"] = "MAX_TOKENS";
        return sound;
    }

    static Generated ThoughtsOnly(Generated sound, JsonObject content, JsonObject candidate, GenerateRequest request)
    {
        content.Remove("parts");
        candidate["finishReason"] = "MAX_TOKENS";
        return Charge(sound, sound.Tokens with { Candidates = 0, Thoughts = Math.Min(ManyThoughts, request.MaxOutputTokens) });
    }

    static Generated BlockedPrompt(Generated sound)
    {
        sound.Response.Remove("candidates");
        sound.Response["promptFeedback"] = new JsonObject { ["blockReason"] = "PROHIBITED_CONTENT", ["safetyRatings"] = SafetyRatings() };
        return Charge(sound, sound.Tokens with { Candidates = 0, Thoughts = 0 });
    }

    static Generated Charge(Generated sound, Tokens tokens)
    {
        sound.Response["usageMetadata"] = tokens.Usage();
        return sound with { Tokens = tokens };
    }

    static JsonArray SafetyRatings() =>
        [new JsonObject { ["category"] = "HARM_CATEGORY_SEXUALLY_EXPLICIT", ["probability"] = "HIGH", ["blocked"] = true }];

    static void AddUnknown(params JsonObject[] objects)
    {
        foreach (var map in objects)
        {
            map["somethingNew"] = new JsonObject { ["level"] = "LEVEL_NEW", ["values"] = new JsonArray(1, "two", null) };
            map["anotherNewNumber"] = "12345678901234567890";
        }
    }
}
