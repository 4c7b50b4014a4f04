using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HeroImages.Files;

/// <summary>Writes our own JSON files: snake_case, UTF-8, indented by one space, every string as it came in.</summary>
static class JsonOutput
{
    static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a file through to the disk.</summary>
    public static void Write(string path, Action<Utf8JsonWriter> write)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            write(writer);
        }
        stream.Write("\n"u8);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Writes a text that came from outside. A lone surrogate, which the writer would replace, is written as the
    /// escape that it came from.
    /// </summary>
    public static void WriteText(this Utf8JsonWriter writer, string name, string? text)
    {
        writer.WritePropertyName(name);
        if (text is null)
        {
            writer.WriteNullValue();
        }
        else if (HasLoneSurrogate(text))
        {
            writer.WriteRawValue(Escaped(text));
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    static bool HasLoneSurrogate(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return true;
            }
        }
        return false;
    }

    static string Escaped(string text)
    {
        var escaped = new StringBuilder("\"");
        foreach (var unit in text)
        {
            escaped.Append(unit is >= ' ' and < '\x7f' and not ('"' or '\\')
                ? unit.ToString()
                : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"));
        }
        return escaped.Append('"').ToString();
    }
}
