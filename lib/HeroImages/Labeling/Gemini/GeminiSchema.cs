using System.Text.Json;

namespace HeroImages.Labeling.Gemini;

/// <summary>
/// Writes a JSON schema as Gemini's own kind of schema. The plain JSON schema that Gemini also takes has given wrongly
/// shaped answers in batch jobs.
/// </summary>
static class GeminiSchema
{
    /// <summary>Members that mean the same in both.</summary>
    static readonly HashSet<string> Shared = ["description", "minimum", "maximum", "enum", "required", "minItems", "maxItems", "nullable", "format"];

    public static void Write(Utf8JsonWriter writer, JsonElement schema)
    {
        writer.WriteStartObject();
        foreach (var member in schema.EnumerateObject())
        {
            WriteMember(writer, member);
        }
        if (schema.TryGetProperty("properties", out var properties))
        {
            writer.WriteStartArray("propertyOrdering");
            foreach (var property in properties.EnumerateObject())
            {
                writer.WriteStringValue(property.Name);
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    static void WriteMember(Utf8JsonWriter writer, JsonProperty member)
    {
        if (member.NameEquals("type"))
        {
            writer.WriteString("type", member.Value.GetString()?.ToUpperInvariant());
        }
        else if (member.NameEquals("properties"))
        {
            writer.WriteStartObject("properties");
            foreach (var property in member.Value.EnumerateObject())
            {
                writer.WritePropertyName(property.Name);
                Write(writer, property.Value);
            }
            writer.WriteEndObject();
        }
        else if (member.NameEquals("items"))
        {
            writer.WritePropertyName("items");
            Write(writer, member.Value);
        }
        else if (Shared.Contains(member.Name))
        {
            member.WriteTo(writer);
        }
    }
}
