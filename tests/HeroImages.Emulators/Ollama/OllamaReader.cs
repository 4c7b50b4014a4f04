using System.Text.Json;
using HeroImages.Emulators.Chat;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Ollama;

/// <summary>Reads the body of <c>/api/chat</c>, and refuses what Ollama does not take.</summary>
sealed class OllamaReader(LocalModels models, ChatPictures pictures)
{
    public ChatQuestion Read(JsonElement body)
    {
        var asked = ChatBody.Model(body);
        var model = models.Find(asked) ?? throw Unknown(asked);
        var messages = ChatBody.Messages(body).ToList();
        var hashes = messages.SelectMany(Images).Select(pictures.Bare).ToList();
        CheckPictures(model, hashes.Count);
        return new()
        {
            Model = model,
            Prompt = string.Join('\n', messages.Select(Content)),
            Pictures = hashes,
            Schema = Schema(body),
            IsStream = !body.TryGetProperty("stream", out var stream) || stream.GetBoolean(),
            MostTokens = body.TryGetProperty("options", out var options) && ChatBody.Whole(options, "num_predict", -1) is > 0 and var most ? most : int.MaxValue,
        };
    }

    public static Refusal Unknown(string model) => new(404, "NOT_FOUND", $"model '{model}' not found");

    public static Refusal NoVision() => new(500, "INTERNAL", "this model is missing data required for image input");

    void CheckPictures(string model, int count)
    {
        if (count > 0 && !models.TakesPictures(model))
        {
            throw NoVision();
        }
    }

    static string Content(JsonElement message)
    {
        if (!message.TryGetProperty("content", out var content))
        {
            return "";
        }
        return content.ValueKind == JsonValueKind.String
            ? content.GetString()!
            : throw Refusal.Invalid("json: cannot unmarshal array into Go struct field ChatRequest.messages.content of type string");
    }

    static IEnumerable<JsonElement> Images(JsonElement message) =>
        message.TryGetProperty("images", out var images) && images.ValueKind == JsonValueKind.Array ? images.EnumerateArray() : [];

    static JsonElement? Schema(JsonElement body)
    {
        if (!body.TryGetProperty("format", out var format) || format.ValueKind is JsonValueKind.Null)
        {
            return null;
        }
        return format.ValueKind == JsonValueKind.Object ? format
            : format.ValueKind == JsonValueKind.String && format.GetString() is "json" or "" ? null
            : throw Refusal.Invalid($"invalid format: {format.GetRawText()}; expected \"json\" or a valid JSON Schema object");
    }
}
