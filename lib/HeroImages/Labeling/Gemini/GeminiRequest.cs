using System.Globalization;
using System.Text.Json;
using HeroImages.Labeling.Chat;
using Microsoft.Extensions.AI;

namespace HeroImages.Labeling.Gemini;

/// <summary>Writes the body of a request; live calls and batch entries have the same.</summary>
static class GeminiRequest
{
    public static void Write(Utf8JsonWriter writer, IEnumerable<ChatMessage> messages, ChatOptions? options, GeminiOptions gemini, ModelFacts? facts, string? model = null)
    {
        var all = messages.ToList();
        writer.WriteStartObject();
        if (model is not null)
        {
            writer.WriteString("model", model);
        }
        WriteSystem(writer, all.Where(m => m.Role == ChatRole.System).SelectMany(m => m.Contents));
        writer.WriteStartArray("contents");
        foreach (var message in all.Where(m => m.Role != ChatRole.System))
        {
            WriteMessage(writer, message);
        }
        writer.WriteEndArray();
        WriteConfiguration(writer, options, gemini, facts);
        writer.WriteBoolean("store", gemini.Store);
        writer.WriteEndObject();
    }

    static void WriteSystem(Utf8JsonWriter writer, IEnumerable<AIContent> contents)
    {
        var parts = contents.ToList();
        if (parts.Count > 0)
        {
            writer.WriteStartObject("systemInstruction");
            WriteParts(writer, parts);
            writer.WriteEndObject();
        }
    }

    static void WriteMessage(Utf8JsonWriter writer, ChatMessage message)
    {
        writer.WriteStartObject();
        writer.WriteString("role", message.Role == ChatRole.Assistant ? "model" : "user");
        WriteParts(writer, message.Contents);
        writer.WriteEndObject();
    }

    static void WriteParts(Utf8JsonWriter writer, IEnumerable<AIContent> contents)
    {
        writer.WriteStartArray("parts");
        foreach (var content in contents)
        {
            WritePart(writer, content);
        }
        writer.WriteEndArray();
    }

    static void WritePart(Utf8JsonWriter writer, AIContent content)
    {
        writer.WriteStartObject();
        switch (content)
        {
            case TextContent text:
                writer.WriteString("text", text.Text);
                break;
            case DataContent data:
                writer.WriteStartObject("inlineData");
                writer.WriteString("mimeType", data.MediaType);
                writer.WriteBase64String("data", data.Data.Span);
                writer.WriteEndObject();
                break;
            default:
                throw new NotSupportedException($"A request cannot hold {content.GetType().Name}.");
        }
        writer.WriteEndObject();
    }

    static void WriteConfiguration(Utf8JsonWriter writer, ChatOptions? options, GeminiOptions gemini, ModelFacts? facts)
    {
        writer.WriteStartObject("generationConfig");
        if (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema })
        {
            writer.WriteString("responseMimeType", "application/json");
            writer.WritePropertyName("responseSchema");
            GeminiSchema.Write(writer, schema);
        }
        if (options?.MaxOutputTokens is { } most)
        {
            writer.WriteNumber("maxOutputTokens", most);
        }
        if (options?.Temperature is { } temperature && facts?.Sampling == true)
        {
            writer.WriteNumber("temperature", temperature);
        }
        if (gemini.Resolution != MediaResolution.Unset)
        {
            writer.WriteString("mediaResolution", $"MEDIA_RESOLUTION_{gemini.Resolution.ToString().ToUpperInvariant()}");
        }
        WriteThinking(writer, options, gemini, facts);
        writer.WriteEndObject();
    }

    /// <summary>A model of no known family is told nothing, since the wrong form is refused.</summary>
    static void WriteThinking(Utf8JsonWriter writer, ChatOptions? options, GeminiOptions gemini, ModelFacts? facts)
    {
        var least = options?.AdditionalProperties?.ContainsKey(Finish.LeastThinking) == true;
        var thinking = least ? facts?.LowestThinking : gemini.Thinking ?? facts?.LowestThinking;
        if (thinking is null || facts is null or { Thinking: ThinkingForm.None })
        {
            return;
        }
        writer.WriteStartObject("thinkingConfig");
        if (facts.Thinking == ThinkingForm.Level)
        {
            writer.WriteString("thinkingLevel", thinking.ToUpperInvariant());
        }
        else
        {
            writer.WriteNumber("thinkingBudget", int.Parse(thinking, CultureInfo.InvariantCulture));
        }
        writer.WriteEndObject();
    }
}
