using System.Text.Json;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>Writes the body that creates a job. Its shape is the service's, doubled names included.</summary>
static class CreationWriter
{
    public static void Write(Utf8JsonWriter writer, BatchJob job, string requests)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("batch");
        writer.WriteString("displayName", job.DisplayName);
        writer.WriteStartObject("inputConfig");
        if (job.Input == BatchInput.File)
        {
            writer.WriteString("fileName", job.UploadedFile);
        }
        else
        {
            WriteInline(writer, requests);
        }
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    static void WriteInline(Utf8JsonWriter writer, string requests)
    {
        writer.WriteStartObject("requests");
        writer.WriteStartArray("requests");
        foreach (var line in File.ReadLines(requests))
        {
            using var request = JsonDocument.Parse(line);
            writer.WriteStartObject();
            writer.WritePropertyName("request");
            request.RootElement.GetProperty("request").WriteTo(writer);
            writer.WriteStartObject("metadata");
            writer.WriteString("key", request.RootElement.GetProperty("key").GetString());
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
