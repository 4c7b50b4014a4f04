using System.Text;

namespace HeroImages.Forms;

/// <summary>What a value shows in a notebook: a title, sentences and tables, written as HTML or as text.</summary>
/// <param name="title">The value in one line.</param>
sealed class Form(string title)
{
    /// <summary>Rows of a table that are shown unless told otherwise.</summary>
    public const int MostRows = 20;

    const string Style = """
        <style>.hero-form{font:13px/1.45 system-ui,sans-serif;max-width:100%;overflow-x:auto}.hero-form .hero-title{margin:.2em 0 .5em;font-weight:600}.hero-form p{margin:.3em 0}.hero-form table{border-collapse:collapse;margin:.3em 0 .8em;font-variant-numeric:tabular-nums}.hero-form caption{text-align:left;white-space:nowrap;font-weight:600;padding:.2em 0}.hero-form th,.hero-form td{padding:.2em .8em .2em 0;text-align:left;vertical-align:top;border:0;border-bottom:1px solid rgba(128,128,128,.35);background:none}.hero-form th{font-weight:600;opacity:.75}.hero-form .hero-number{text-align:right}.hero-form .hero-more{opacity:.75}</style>
        """;

    readonly List<object> _parts = [];

    /// <summary>The value in one line.</summary>
    public string Title => title;

    /// <summary>Adds a sentence.</summary>
    public Form Say(string sentence)
    {
        _parts.Add(sentence);
        return this;
    }

    /// <summary>Adds a table of names and values; those that are null are left out.</summary>
    public Form Facts(params (string Name, object? Value)[] facts)
    {
        var known = facts.Where(fact => fact.Value is not null).ToList();
        return Table(null, known, known.Count, ("", fact => fact.Name), ("", fact => fact.Value is string ? fact.Value : CellText.Of(fact.Value)));
    }

    /// <summary>Adds a table with its first rows; one without any row is left out.</summary>
    public Form Table<T>(string? caption, IReadOnlyCollection<T> rows, params (string Header, Func<T, object?> Value)[] columns) =>
        Table(caption, rows, MostRows, columns);

    /// <summary>Adds a table with its first <paramref name="most"/> rows; one without any row is left out.</summary>
    public Form Table<T>(string? caption, IReadOnlyCollection<T> rows, int most, params (string Header, Func<T, object?> Value)[] columns)
    {
        if (rows.Count > 0)
        {
            var shown = rows.Take(most).Select(row => (IReadOnlyList<object?>)[.. columns.Select(column => column.Value(row))]).ToList();
            _parts.Add(new FormTable(caption, [.. columns.Select(column => column.Header)], shown, rows.Count - shown.Count));
        }
        return this;
    }

    /// <summary>All of it as HTML.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder("<div class=\"hero-form\">").Append(Style).Append("<p class=\"hero-title\">").Append(HtmlText.Escape(Title)).Append("</p>");
        foreach (var part in _parts)
        {
            if (part is FormTable table)
            {
                table.WriteHtml(html);
            }
            else
            {
                html.Append("<p>").Append(HtmlText.Escape((string)part)).Append("</p>");
            }
        }
        return html.Append("</div>").ToString();
    }

    /// <summary>All of it as lines of text.</summary>
    public string ToText()
    {
        var text = new StringBuilder(Title).Append('\n');
        foreach (var part in _parts)
        {
            if (part is FormTable table)
            {
                table.WriteText(text);
            }
            else
            {
                text.Append((string)part).Append('\n');
            }
        }
        return text.ToString().TrimEnd('\n');
    }
}
