using System.Text.Json;

namespace HeroImages.Notebooks.Jupyter.Messages;

/// <summary>Reads members of objects that may lack them or hold something else.</summary>
static class JsonReading
{
    /// <summary>A member, or an undefined element.</summary>
    public static JsonElement Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : default;

    /// <summary>A text, or null.</summary>
    public static string? Text(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    /// <summary>A truth, or the fallback.</summary>
    public static bool Flag(this JsonElement json, string name, bool fallback = false) => json.Member(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => fallback,
    };

    /// <summary>A whole number, or null.</summary>
    public static int? Number(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetDouble(out var number) ? (int)Math.Clamp(number, int.MinValue, int.MaxValue) : null;
}
