using System.Text.Json;
using HeroImages.Emulators.Chat;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.OpenAi;

/// <summary>Reads the body of <c>/v1/chat/completions</c>. What it does not know it ignores, as vLLM does.</summary>
sealed class CompletionReader(LocalModels models, ChatPictures pictures)
{
    public ChatQuestion Read(JsonElement body)
    {
        var asked = ChatBody.Model(body);
        var model = models.Find(asked) ?? throw Unknown(asked);
        var parts = ChatBody.Messages(body).SelectMany(Parts).ToList();
        var hashes = parts.Where(part => TypeOf(part) == "image_url").Select(Picture).ToList();
        if (hashes.Count > 0 && !models.TakesPictures(model))
        {
            throw Refusal.Invalid($"{model} is not a multimodal model");
        }
        return new()
        {
            Model = model,
            Prompt = string.Join('\n', parts.Where(part => TypeOf(part) == "text").Select(Text)),
            Pictures = hashes,
            Schema = Schema(body),
            IsStream = body.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True,
            WantsUsage = body.TryGetProperty("stream_options", out var options) && options.TryGetProperty("include_usage", out var usage) && usage.ValueKind == JsonValueKind.True,
            MostTokens = ChatBody.Whole(body, "max_completion_tokens", ChatBody.Whole(body, "max_tokens", int.MaxValue)),
        };
    }

    public static Refusal Unknown(string model) => new(404, "NOT_FOUND", $"The model `{model}` does not exist.");

    static IEnumerable<JsonElement> Parts(JsonElement message) => !message.TryGetProperty("content", out var content) ? []
        : content.ValueKind == JsonValueKind.Array ? content.EnumerateArray()
        : [content];

    static string TypeOf(JsonElement part) => part.ValueKind == JsonValueKind.String ? "text"
        : part.ValueKind == JsonValueKind.Object && part.TryGetProperty("type", out var type) ? type.GetString() ?? "" : "";

    static string Text(JsonElement part) => part.ValueKind == JsonValueKind.String ? part.GetString()! : part.GetProperty("text").GetString()!;

    string Picture(JsonElement part) =>
        part.TryGetProperty("image_url", out var image) && image.ValueKind == JsonValueKind.Object && image.TryGetProperty("url", out var url)
            ? pictures.FromUri(url)
            : throw Refusal.Invalid("image_url.url is missing");

    // "guided_json" is gone from vLLM and silently ignored; so it is here.
    static JsonElement? Schema(JsonElement body)
    {
        if (body.TryGetProperty("structured_outputs", out var outputs) && outputs.TryGetProperty("json", out var json))
        {
            return json;
        }
        return body.TryGetProperty("response_format", out var format) && format.ValueKind == JsonValueKind.Object
            && format.TryGetProperty("json_schema", out var holder) && holder.TryGetProperty("schema", out var schema) ? schema : null;
    }
}
