using System.Text.Json;
using System.Text.Json.Serialization;
using HeroImages.Files;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>The form of a job as a file.</summary>
static class BatchJobFile
{
    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Writes it whole or not at all.</summary>
    public static void Write(string path, BatchJob job)
    {
        var temporary = path + BatchFolder.Unfinished;
        File.Delete(temporary);
        JsonOutput.Write(temporary, writer => JsonSerializer.Serialize(writer, job, Options));
        File.Move(temporary, path, overwrite: true);
    }

    /// <exception cref="InputException">It cannot be read, or is no job.</exception>
    public static BatchJob Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<BatchJob>(stream, Options) ?? throw new JsonException("null");
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, (e as JsonException)?.Path, e.Message.Split(" Path: ")[0], "a batch job as hero wrote it", "Mend the file, or move it away; its job goes on at the service.", e);
        }
    }
}
