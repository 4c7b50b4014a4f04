using System.Text.Json;
using HeroImages.Emulators.Gemini.Files;
using HeroImages.Emulators.Gemini.Models;
using HeroImages.Emulators.Scores;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini.Requests;

/// <summary>Reads the body of a request to a model, whose shape was checked, and refuses what the model does not take.</summary>
sealed class RequestReader(Opinion opinion, FileStore files, TimeProvider clock)
{
    static readonly string[] PictureTypes = ["image/jpeg", "image/png", "image/webp", "image/heic", "image/heif"];

    public GenerateRequest Read(string model, JsonElement body)
    {
        var now = clock.GetUtcNow();
        var asked = ModelTable.Get(model, now);
        // After routing the rules are those of the model that answers.
        var answering = ModelTable.Answering(asked, now);
        var config = body.Field("generationConfig") ?? default;
        ThinkingCheck.Check(answering, config);
        CheckConfig(answering, config);
        return new()
        {
            Asked = asked,
            Answering = answering,
            Prompt = Prompt(body),
            Pictures = [.. Parts(body).Select(part => Picture(part, answering)).OfType<SentPicture>()],
            Schema = config.Field("responseSchema") ?? config.Field("responseJsonSchema") ?? config.Field("_responseJsonSchema"),
            Resolution = config.TextField("mediaResolution"),
            ThinkingLevel = ThinkingCheck.Level(answering, config),
            IncludesThoughts = config.Field("thinkingConfig")?.Field("includeThoughts")?.GetBoolean() ?? false,
            MaxOutputTokens = config.Field("maxOutputTokens") is { } most ? Whole(most) : 65_536,
        };
    }

    /// <summary>The text of the system instruction and of every text part, in order, joined by line feeds.</summary>
    public static string Prompt(JsonElement body) => string.Join('\n', SystemParts(body).Concat(Parts(body)).Select(part => part.TextField("text")).OfType<string>());

    static IEnumerable<JsonElement> SystemParts(JsonElement body) => body.Items("systemInstruction").SelectMany(content => content.Items("parts"));

    static IEnumerable<JsonElement> Parts(JsonElement body) => body.Items("contents").SelectMany(content => content.Items("parts"));

    static void CheckConfig(GeminiModel model, JsonElement config)
    {
        if (config.TryField("responseSchema", out _) && (config.TryField("responseJsonSchema", out _) || config.TryField("_responseJsonSchema", out _)))
        {
            throw Refusal.Invalid("Only one of response_schema and response_json_schema can be set.");
        }
        if (config.Field("candidateCount") is { } count && Whole(count) > 1 && model.Generation >= 3)
        {
            throw Refusal.Invalid("Multiple candidates is not enabled for this model");
        }
        if (HasSchema(config) && config.TextField("responseMimeType") is not ("application/json" or "text/x.enum"))
        {
            throw Refusal.Invalid("Function calling config or response schema is set without response_mime_type 'application/json'.");
        }
        if (config.Field("maxOutputTokens") is { } most && Whole(most) is < 1 or > 65_536)
        {
            throw Refusal.Invalid("Unable to submit request because it has a maxOutputTokens value outside the supported range from 1 (inclusive) to 65537 (exclusive).");
        }
    }

    static bool HasSchema(JsonElement config) =>
        config.TryField("responseSchema", out _) || config.TryField("responseJsonSchema", out _) || config.TryField("_responseJsonSchema", out _);

    SentPicture? Picture(JsonElement part, GeminiModel model)
    {
        var resolution = part.Field("mediaResolution")?.TextField("level");
        if (resolution is not null && model.Generation < 3)
        {
            throw Refusal.Invalid("Per-part media resolution is not supported by this model.");
        }
        return part.TryField("inlineData", out var blob) ? Inline(blob, resolution)
            : part.TryField("fileData", out var file) ? FromFile(file, resolution)
            : null;
    }

    SentPicture Inline(JsonElement blob, string? resolution)
    {
        var type = blob.TextField("mimeType") ?? "";
        if (!PictureTypes.Contains(type))
        {
            throw Refusal.Invalid($"Unsupported MIME type: {type}");
        }
        if (blob.Field("data") is not { } data || !Base64Text.TryRead(data, bytes => Look(bytes, type, resolution), out var picture))
        {
            throw Refusal.Invalid("Invalid value at 'contents[0].parts[0].inline_data.data' (TYPE_BYTES), Base64 decoding failed");
        }
        return picture;
    }

    SentPicture Look(ReadOnlySpan<byte> bytes, string type, string? resolution)
    {
        if (!PictureKind.Fits(bytes, type))
        {
            throw Refusal.Invalid("Unable to process input image. Please retry or report in https://developers.generativeai.google/guide/troubleshooting");
        }
        var hash = EmulatedScore.Hash(bytes);
        opinion.Look(hash, bytes);
        return new(hash, bytes.Length, resolution);
    }

    SentPicture FromFile(JsonElement file, string? resolution)
    {
        var stored = files.GetUsable(file.TextField("fileUri") ?? "");
        return Look(stored.Bytes.Span, file.TextField("mimeType") ?? stored.MimeType, resolution);
    }

    static int Whole(JsonElement value) => value.ValueKind == JsonValueKind.String ? int.Parse(value.GetString()!) : (int)value.GetDouble();
}
