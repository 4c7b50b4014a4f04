using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using HeroImages.Files;
using HeroImages.Labeling.Human;

namespace HeroImages.Labeling;

/// <summary>What the lines of all journals have in common.</summary>
static class JournalJson
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A line, with its line end.</summary>
    /// <param name="write">Writes its object.</param>
    public static byte[] Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a line that holds one object and nothing else.</summary>
    /// <exception cref="FormatException">It does not; the message says in what.</exception>
    public static T Read<T>(ReadOnlySpan<byte> line, string kind, Func<JsonElement, T> read)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            using var document = JsonDocument.ParseValue(ref reader);
            return reader.Read() ? throw new FormatException($"there is something behind the {kind}") : read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException(e.Message, e);
        }
    }

    public static void WriteNumber<T>(Utf8JsonWriter writer, string name, T? value)
        where T : struct
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value);
    }

    public static void WriteTime(Utf8JsonWriter writer, DateTimeOffset at) =>
        writer.WriteString("at", at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    public static DateTimeOffset Time(JsonElement json) =>
        json.TryGetProperty("at", out var at) && at.TryGetDateTimeOffset(out var time) ? time : throw new FormatException("\"at\" is no time");

    /// <summary>Writes how a person saw a picture; nothing where that is not known.</summary>
    public static void Write(Utf8JsonWriter writer, Viewing? viewing)
    {
        if (viewing is null)
        {
            return;
        }
        writer.WriteStartObject("viewing");
        writer.WriteText("sitting", viewing.Sitting);
        writer.WriteNumber("order", viewing.Order);
        writer.WriteString("kind", Name(viewing.Kind));
        writer.WriteBoolean("zoomed", viewing.Zoomed);
        writer.WriteBoolean("boxes", viewing.Boxes);
        WriteNumber(writer, "brightness", viewing.Brightness);
        writer.WriteBoolean("blind", viewing.IsBlind);
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null where nothing is there.</summary>
    public static Viewing? Viewing(JsonElement line) => Given(line, "viewing") is { } json
        ? new()
        {
            Sitting = Needed(json, "sitting"),
            Order = (int?)Number(json, "order") ?? 0,
            Kind = Named<ViewingKind>(Text(json, "kind"), "kind"),
            Zoomed = Given(json, "zoomed")?.GetBoolean() ?? false,
            Boxes = Given(json, "boxes")?.GetBoolean() ?? false,
            Brightness = Number(json, "brightness"),
            IsBlind = Given(json, "blind")?.GetBoolean() ?? true,
        }
        : null;

    /// <summary>Who judged.</summary>
    public static RaterId Rater(JsonElement json) => new(Needed(json, "rater"), Text(json, "model"), Text(json, "rubric") ?? "", Text(json, "settings"));

    /// <summary>The name of a value of an enumeration, in lower case.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>The value of that name.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static T Named<T>(string? name, string member)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => Name(value) == name).Select(value => (T?)value).FirstOrDefault()
        ?? throw new FormatException($"\"{member}\" is \"{name}\", not one of {string.Join(", ", Enum.GetValues<T>().Select(Name))}");

    public static string Needed(JsonElement json, string name) => Text(json, name) is { Length: > 0 } text ? text : throw new FormatException($"\"{name}\" is missing");

    public static string? Text(JsonElement json, string name) => Given(json, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => Unescaped(text),
        _ => throw new FormatException($"\"{name}\" is no text"),
    };

    /// <summary>A name may hold half a character, as file systems allow; it comes back as it was.</summary>
    static string Unescaped(JsonElement text)
    {
        var raw = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        if (!raw.Contains((byte)'\\'))
        {
            return WideText.ToString(raw);
        }
        var unescaped = new byte[raw.Length];
        var length = JsonEscapes.Unescape(raw, unescaped);
        return length >= 0 ? WideText.ToString(unescaped.AsSpan(0, length)) : throw new FormatException("an escape that JSON does not have");
    }

    public static double? Number(JsonElement json, string name) => Given(json, name)?.GetDouble();

    public static JsonElement? Given(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
