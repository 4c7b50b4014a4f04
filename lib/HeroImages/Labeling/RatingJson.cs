using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Labeling;

/// <summary>The form of a rating as one line of a journal: every field always there, in a fixed order.</summary>
static class RatingJson
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, with its line end.</summary>
    public static byte[] Line(Rating rating)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(writer, rating);
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    static void Write(Utf8JsonWriter writer, Rating rating)
    {
        var (rater, answer) = (rating.Rater, rating.Answer);
        writer.WriteStartObject();
        writer.WriteText("rating_id", rating.RatingId);
        writer.WriteText("image_sha256", rating.ImageSha256);
        writer.WriteText("file", rating.File);
        writer.WriteText("rater", rater.Rater);
        writer.WriteText("model", rater.Model);
        writer.WriteText("model_version", answer.ModelVersion);
        writer.WriteText("rubric", rater.Rubric);
        writer.WriteText("settings", rater.Settings);
        WriteNumber(writer, "value", answer.Value);
        WriteParts(writer, answer.Parts);
        writer.WriteText("reasons", answer.Reasons);
        writer.WriteText("raw", answer.Raw);
        WriteNumber(writer, "input_tokens", answer.InputTokens);
        WriteNumber(writer, "output_tokens", answer.OutputTokens);
        WriteNumber(writer, "cost_usd", answer.CostUsd);
        WriteNumber(writer, "seconds", rating.Seconds);
        writer.WriteString("at", rating.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
        writer.WriteText("warning", answer.Warning);
        writer.WriteText("failure", answer.Failure?.ToString());
        writer.WriteEndObject();
    }

    static void WriteParts(Utf8JsonWriter writer, IReadOnlyDictionary<string, double>? parts)
    {
        if (parts is null)
        {
            writer.WriteNull("parts");
            return;
        }
        writer.WriteStartObject("parts");
        foreach (var (name, value) in parts)
        {
            writer.WriteNumber(name, value);
        }
        writer.WriteEndObject();
    }

    static void WriteNumber<T>(Utf8JsonWriter writer, string name, T? value)
        where T : struct
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value);
    }

    /// <summary>Reads a line. Members it does not know are passed over; those it needs have to be there.</summary>
    /// <exception cref="FormatException">The line is no rating; the message says in what.</exception>
    public static Rating Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            using var document = JsonDocument.ParseValue(ref reader);
            return reader.Read() ? throw new FormatException("there is something behind the rating") : Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException(e.Message, e);
        }
    }

    static Rating Read(JsonElement json) => new()
    {
        RatingId = Needed(json, "rating_id"),
        ImageSha256 = Needed(json, "image_sha256"),
        File = Needed(json, "file"),
        Rater = new(Needed(json, "rater"), Text(json, "model"), Text(json, "rubric") ?? "", Text(json, "settings")),
        Answer = ReadAnswer(json),
        Seconds = Number(json, "seconds"),
        At = json.TryGetProperty("at", out var at) && at.TryGetDateTimeOffset(out var time) ? time : throw new FormatException("\"at\" is no time"),
    };

    static RatingAnswer ReadAnswer(JsonElement json) => new()
    {
        Value = InRange(Number(json, "value")),
        Parts = Parts(json),
        Reasons = Text(json, "reasons"),
        Raw = Text(json, "raw"),
        ModelVersion = Text(json, "model_version"),
        InputTokens = (int?)Number(json, "input_tokens"),
        OutputTokens = (int?)Number(json, "output_tokens"),
        CostUsd = Given(json, "cost_usd") is { } cost ? cost.GetDecimal() : null,
        Warning = Text(json, "warning"),
        Failure = Text(json, "failure") is { } failure ? RatingFailure.Parse(failure) : null,
    };

    static Dictionary<string, double>? Parts(JsonElement json) =>
        Given(json, "parts")?.EnumerateObject().ToDictionary(part => part.Name, part => part.Value.GetDouble());

    static double? InRange(double? value) => value is null or (>= 0 and <= 10) ? value : throw new FormatException("\"value\" is not within 0 to 10");

    static string Needed(JsonElement json, string name) => Text(json, name) is { Length: > 0 } text ? text : throw new FormatException($"\"{name}\" is missing");

    static string? Text(JsonElement json, string name) => Given(json, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => Unescaped(text),
        _ => throw new FormatException($"\"{name}\" is no text"),
    };

    /// <summary>A name may hold half a character, as file systems allow; it comes back as it was.</summary>
    static string Unescaped(JsonElement text)
    {
        var raw = Encoding.UTF8.GetBytes(text.GetRawText()[1..^1]);
        var unescaped = new byte[raw.Length];
        var length = JsonEscapes.Unescape(raw, unescaped);
        return length >= 0 ? WideText.ToString(unescaped.AsSpan(0, length)) : throw new FormatException("an escape that JSON does not have");
    }

    static double? Number(JsonElement json, string name) => Given(json, name)?.GetDouble();

    static JsonElement? Given(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
