using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace HeroImages.Galleries.Pages;

/// <summary>Writes values as scripts that a page can load without a server: <c>heroPage({...});</c> with each item of a list on a line.</summary>
static class PageJson
{
    /// <summary>Whatever could end a script or begin markup is written as an escape.</summary>
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>Writes a script that calls a function with an object.</summary>
    /// <param name="path">The file.</param>
    /// <param name="function">The function.</param>
    /// <param name="write">Writes the members of the object.</param>
    /// <param name="listName">The last member, a list.</param>
    /// <param name="items">Writes each item of it.</param>
    public static void Write(string path, string function, Action<Utf8JsonWriter> write, string listName, IEnumerable<Action<Utf8JsonWriter>> items)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        file.Write(System.Text.Encoding.UTF8.GetBytes(function + "({"));
        var members = Bytes(writer =>
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        });
        // The object stays open for the list.
        file.Write(members.AsSpan()[1..^1]);
        file.Write(System.Text.Encoding.UTF8.GetBytes($",\n\"{listName}\":[\n"));
        var isFirst = true;
        foreach (var item in items)
        {
            file.Write(isFirst ? ""u8 : ",\n"u8);
            file.Write(Bytes(item));
            isFirst = false;
        }
        file.Write("\n]});\n"u8);
    }

    /// <summary>Writes a number with as many digits as a page shows; nothing for null.</summary>
    public static void Rounded(this Utf8JsonWriter writer, string name, double? value, int digits = 4)
    {
        if (value is { } number && double.IsFinite(number))
        {
            writer.WriteNumber(name, Math.Round(number, digits));
        }
    }

    /// <summary>Writes names and numbers as a list of pairs, which keeps their order; nothing for none.</summary>
    public static void Pairs(this Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, double>? pairs)
    {
        if (pairs is null or { Count: 0 })
        {
            return;
        }
        writer.WriteStartArray(name);
        foreach (var (key, value) in pairs)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(key);
            writer.WriteNumberValue(double.IsFinite(value) ? Math.Round(value, 4) : 0);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
    }

    /// <summary>Writes texts as a list; nothing for none.</summary>
    public static void Texts(this Utf8JsonWriter writer, string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }
        writer.WriteEndArray();
    }

    static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }
        return buffer.WrittenSpan.ToArray();
    }
}
