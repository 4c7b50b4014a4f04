using System.Buffers;
using System.Globalization;
using System.Text;
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

    readonly StringBuilder _text = new();
    readonly JsonLayout _layout;

    NotebookJson(JsonLayout layout) => _layout = layout;

    /// <summary>The text of a value, with a line end after it.</summary>
    public static string Write(JsonNode value, JsonLayout layout)
    {
        var json = new NotebookJson(layout);
        json.Append(value, 0);
        return json._text.Append(layout.NewLine).ToString();
    }

    void Append(JsonNode? node, int level)
    {
        switch (node)
        {
            case JsonObject o:
                Append('{', '}', level, o, member =>
                {
                    Append(member.Key);
                    _text.Append(": ");
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
                _text.Append("null");
                break;
        }
    }

    void Append<T>(char open, char close, int level, ICollection<T> items, Action<T> append)
    {
        _text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            _text.Append(isFirst ? "" : ",");
            isFirst = false;
            NewLine(level + 1);
            append(item);
        }
        if (!isFirst)
        {
            NewLine(level);
        }
        _text.Append(close);
    }

    void NewLine(int level)
    {
        _text.Append(_layout.NewLine);
        for (var i = 0; i < level; i++)
        {
            _text.Append(_layout.Indent);
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
            _text.Append(value.TryGetValue<JsonElement>(out var element) ? element.GetRawText() : value.ToJsonString());
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
        _text.Append('"');
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            _text.Append(rest[..at]);
            rest = rest[(at + AppendEscaped(rest[at..]))..];
        }
        _text.Append(rest).Append('"');
    }

    /// <summary>Appends what stands first.</summary>
    /// <returns>How many characters that is.</returns>
    int AppendEscaped(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
        {
            _text.Append(text[..2]);
            return 2;
        }
        _text.Append(text[0] switch
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
