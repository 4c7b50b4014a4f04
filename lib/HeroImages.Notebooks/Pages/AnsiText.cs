using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HeroImages.Notebooks.Pages;

/// <summary>Text for terminals as HTML: colours become spans, a line that was written over keeps what was written last, other commands go.</summary>
static partial class AnsiText
{
    /// <summary>The HTML of a text.</summary>
    public static string ToHtml(string text)
    {
        if (!text.AsSpan().ContainsAny('\u001b', '\r'))
        {
            return Html.Escape(text);
        }
        var (html, style, at) = (new StringBuilder(), new AnsiStyle(), 0);
        text = string.Join('\n', text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(Overwritten));
        foreach (Match command in Commands().Matches(text))
        {
            Append(html, text[at..command.Index], style);
            at = command.Index + command.Length;
            style = command.Groups["codes"].Success ? style.With(Codes(command.Groups["codes"].Value)) : style;
        }
        Append(html, text[at..], style);
        return html.ToString();
    }

    static string Overwritten(string line)
    {
        var written = line.TrimEnd('\r');
        return written[(written.LastIndexOf('\r') + 1)..];
    }

    static void Append(StringBuilder html, string text, AnsiStyle style)
    {
        var escaped = Html.Escape(text.Replace("\u001b", "", StringComparison.Ordinal));
        html.Append(escaped.Length == 0 || style.ToAttributes() is not { Length: > 0 } attributes ? escaped : $"<span{attributes}>{escaped}</span>");
    }

    static IReadOnlyList<int> Codes(string codes) =>
        [.. codes.Split(';', ':').Select(code => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)];

    /// <summary>Colour commands, with their numbers; other commands of terminals; titles and links.</summary>
    [GeneratedRegex(@"\x1b\[(?<codes>[0-9;:]*)m|\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(\x07|\x1b\\)")]
    private static partial Regex Commands();
}
