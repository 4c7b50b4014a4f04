using System.Text.Json;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Chat;

/// <summary>Parses the body of a chat.</summary>
static class ChatBody
{
    public static JsonDocument Parse(Call call)
    {
        try
        {
            return JsonDocument.Parse(call.Body);
        }
        catch (JsonException error)
        {
            throw Refusal.Invalid(error.Message);
        }
    }

    public static string Model(JsonElement body) =>
        body.TryGetProperty("model", out var model) && model.ValueKind == JsonValueKind.String ? model.GetString()! : throw Refusal.Invalid("model is required");

    public static IEnumerable<JsonElement> Messages(JsonElement body) =>
        body.TryGetProperty("messages", out var messages) && messages.ValueKind == JsonValueKind.Array ? messages.EnumerateArray() : [];

    public static int Whole(JsonElement holder, string name, int otherwise) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : otherwise;
}
