using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeroImages.Notebooks.Documents;

/// <summary>
/// JSON text as Jupyter writes it, to keep differences between versions small: one space for each level, nothing escaped that need not be,
/// members in their order, numbers as they were.
/// </summary>
sealed class NotebookJson
{
    static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\', .. Enumerable.Range(0xd800, 0x800).Select(c => (char)c)]);

    readonly TextWriter _text;
    readonly JsonLayout _layout;

    NotebookJson(TextWriter text, JsonLayout layout) => (_text, _layout) = (text, layout);

    /// <summary>The text of a value, with a line end after it.</summary>
    public static string Write(JsonNode value, JsonLayout layout)
    {
        using var text = new StringWriter();
        Write(text, value, layout);
        return text.ToString();
    }

    /// <summary>Writes the text of a value, with a line end after it; outputs may be large, so it is never all in memory.</summary>
    public static void Write(TextWriter text, JsonNode value, JsonLayout layout)
    {
        new NotebookJson(text, layout).Append(value, 0);
        text.Write(layout.NewLine);
    }

    void Append(JsonNode? node, int level)
    {
        switch (node)
        {
            case JsonObject o:
                Append('{', '}', level, o, member =>
                {
                    Append(member.Key);
                    _text.Write(": ");
                    Append(member.Value, level + 1);
                });
                break;
            case JsonArray a:
                Append('[', ']', level, a, item => Append(item, level + 1));
                break;
            case JsonValue value:
                AppendValue(value);
                break;
            default:
                _text.Write("null");
                break;
        }
    }

    void Append<T>(char open, char close, int level, ICollection<T> items, Action<T> append)
    {
        _text.Write(open);
        var isFirst = true;
        foreach (var item in items)
        {
            _text.Write(isFirst ? "" : ",");
            isFirst = false;
            NewLine(level + 1);
            append(item);
        }
        if (!isFirst)
        {
            NewLine(level);
        }
        _text.Write(close);
    }

    void NewLine(int level)
    {
        _text.Write(_layout.NewLine);
        for (var i = 0; i < level; i++)
        {
            _text.Write(_layout.Indent);
        }
    }

    void AppendValue(JsonValue value)
    {
        if (value.GetValueKind() == JsonValueKind.String && TryRead(value, out var text))
        {
            Append(text);
        }
        else
        {
            // Numbers and half surrogate pairs stay as they were written.
            _text.Write(value.TryGetValue<JsonElement>(out var element) ? element.GetRawText() : value.ToJsonString());
        }
    }

    static bool TryRead(JsonValue value, out string text)
    {
        try
        {
            text = value.GetValue<string>();
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }

    void Append(string text)
    {
        _text.Write('"');
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            _text.Write(rest[..at]);
            rest = rest[(at + AppendEscaped(rest[at..]))..];
        }
        _text.Write(rest);
        _text.Write('"');
    }

    /// <summary>Appends what stands first.</summary>
    /// <returns>How many characters that is.</returns>
    int AppendEscaped(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
        {
            _text.Write(text[..2]);
            return 2;
        }
        _text.Write(text[0] switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\b' => "\\b",
            '\f' => "\\f",
            var c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        });
        return 1;
    }
}
