using System.Globalization;
using System.Net;
using System.Text;
using HeroImages.Notebooks.Cells;
using Microsoft.CodeAnalysis;

namespace HeroImages.Notebooks.Assistance.Inspection;

/// <summary>Writes what is known about a name or call, as HTML and as plain text side by side.</summary>
sealed class InspectionPage
{
    readonly StringBuilder _html = new();
    readonly StringBuilder _plain = new();

    /// <summary>Adds a signature.</summary>
    public void AddSignature(ISymbol symbol) => AddCode(Encode(Signatures.Of(symbol)), Signatures.Of(symbol));

    /// <summary>Adds a signature with one of its parameters marked.</summary>
    public void AddSignature(ISymbol symbol, IParameterSymbol marked)
    {
        var (before, part, after) = Signatures.Split(symbol, marked);
        if (part.Length == 0)
            AddCode(Encode(before), before);
        else
            AddCode($"{Encode(before)}<b><u>{Encode(part)}</u></b>{Encode(after)}", $"{before}>>{part}<<{after}");
    }

    /// <summary>Adds a line of prose.</summary>
    public void AddNote(string text)
    {
        if (text.Length == 0)
            return;
        _html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(text).Replace("\n", "<br/>", StringComparison.Ordinal)}</p>\n");
        _plain.Append(text).Append('\n');
    }

    /// <summary>Adds the present value of a variable.</summary>
    public void AddValue(string value)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<p>Value:</p><pre>{Encode(value)}</pre>\n");
        _plain.Append("Value: ").Append(value).Append('\n');
    }

    /// <summary>Adds what is written about a member.</summary>
    public void AddDocumentation(Documentation documentation)
    {
        AddNote(documentation.Summary);
        AddList("Parameters", documentation.Parameters);
        AddNote(documentation.Returns.Length == 0 ? "" : "Returns: " + documentation.Returns);
        AddList("Exceptions", documentation.Exceptions);
        AddNote(documentation.Remarks);
    }

    /// <summary>The finished page.</summary>
    public MimeBundle ToBundle() => MimeBundle.Html(_html.ToString(), _plain.ToString().TrimEnd());

    void AddCode(string html, string plain)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<pre><code>{html}</code></pre>\n");
        _plain.Append(plain).Append('\n');
    }

    void AddList(string title, IReadOnlyList<(string Name, string Text)> entries)
    {
        if (entries.Count == 0)
            return;
        _html.Append(CultureInfo.InvariantCulture, $"<p>{title}:</p><ul>");
        _plain.Append(title).Append(":\n");
        foreach (var (name, text) in entries)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<li><code>{Encode(name)}</code>: {Encode(text)}</li>");
            _plain.Append(CultureInfo.InvariantCulture, $"  {name}: {text.Replace("\n", "\n    ", StringComparison.Ordinal)}\n");
        }
        _html.Append("</ul>\n");
    }

    static string Encode(string text) => WebUtility.HtmlEncode(text);
}
