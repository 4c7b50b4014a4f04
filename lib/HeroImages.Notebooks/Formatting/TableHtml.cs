namespace HeroImages.Notebooks.Formatting;

/// <summary>
/// Tables as HTML that looks right on light and dark pages. Long ones have pages, which a small script turns; where scripts do not run,
/// the first page is seen.
/// </summary>
static class TableHtml
{
    /// <summary>How tables and trees look; written once before each value.</summary>
    public const string Style =
        "<style>" +
        "table.hero-table a{color:inherit}" +
        "table.hero-table{border-collapse:collapse;color:inherit;font-size:.95em;font-variant-numeric:tabular-nums;margin:.3em 0}" +
        "table.hero-table th,table.hero-table td{border:1px solid rgba(128,128,128,.3);padding:.2em .6em;text-align:left;vertical-align:top;" +
        "max-width:40em;overflow-wrap:break-word;white-space:pre-line;background:transparent;color:inherit}" +
        "table.hero-table thead th{background:rgba(128,128,128,.16);font-weight:600;white-space:nowrap}" +
        "table.hero-table tbody tr:nth-child(even){background:rgba(128,128,128,.06)}" +
        "table.hero-table tbody tr:hover{background:rgba(90,150,230,.16)}" +
        "table.hero-table .hero-n{text-align:right;white-space:nowrap}" +
        "table.hero-table .hero-i{opacity:.65}" +
        "table.hero-table pre{margin:0;background:transparent;color:inherit}" +
        ".hero-note{opacity:.75;font-size:.9em;margin:.2em 0}" +
        ".hero-pages button{font:inherit;color:inherit;background:rgba(128,128,128,.16);border:1px solid rgba(128,128,128,.35);border-radius:3px;" +
        "padding:0 .7em;margin-right:.3em;cursor:pointer}" +
        "details.dni-treeview{padding-left:.2em}details.dni-treeview>summary{cursor:pointer;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;max-width:60em}" +
        "</style>";

    // binds every bar that is still hidden, so that it does no harm when it runs again
    const string Script =
        "<script>for(const bar of document.querySelectorAll('.hero-pages[hidden]')){" +
        "const pages=[...bar.parentElement.querySelector('table').tBodies],label=bar.querySelector('span');let at=0;" +
        "const show=to=>{pages[at].hidden=true;at=Math.min(Math.max(to,0),pages.length-1);pages[at].hidden=false;label.textContent=pages[at].dataset.rows};" +
        "bar.onclick=e=>{const step=e.target.dataset.step;if(step)show(at+Number(step))};show(0);bar.hidden=false}</script>";

    /// <summary>Writes a table.</summary>
    public static void Write(Table table, TextWriter writer)
    {
        writer.Write("<div class=\"hero-value\"><table class=\"hero-table\"><thead><tr>");
        foreach (var column in table.Columns)
            WriteHead(column, writer);
        writer.Write("</tr></thead>");
        var pages = table.Rows.Chunk(table.PageSize > 0 ? table.PageSize : Math.Max(1, table.Rows.Count)).ToList();
        for (var page = 0; page < pages.Count; page++)
            WritePage(table, pages[page], page, writer);
        writer.Write("</table>");
        WriteFoot(table, pages.Count, writer);
        writer.Write("</div>");
    }

    /// <summary>Writes named values, a row each.</summary>
    public static void WriteParts(IEnumerable<Part> parts, string? note, TextWriter writer)
    {
        writer.Write("<table class=\"hero-table\"><tbody>");
        foreach (var part in parts)
        {
            writer.Write($"<tr><th>{HtmlForms.Encode(part.Name)}</th><td>");
            HtmlForms.WriteInner(part.Value, writer);
            writer.Write("</td></tr>");
        }
        writer.Write("</tbody></table>");
        WriteNote(note, writer);
    }

    static void WriteHead(Column column, TextWriter writer)
    {
        var hint = column.Hint is null ? "" : $" title=\"{HtmlForms.Encode(column.Hint)}\"";
        writer.Write($"<th{ClassOf(column, false)}{hint}>{HtmlForms.Encode(column.Name)}</th>");
    }

    static void WritePage(Table table, IReadOnlyList<object?>[] rows, int page, TextWriter writer)
    {
        var first = (page * table.PageSize) + 1;
        writer.Write(table.PageSize == 0 ? "<tbody>" : $"<tbody data-rows=\"{first}–{first + rows.Length - 1}\"{(page == 0 ? "" : " hidden")}>");
        foreach (var row in rows)
        {
            writer.Write("<tr>");
            for (var i = 0; i < row.Count; i++)
                WriteCell(table.Columns[i], row[i], i == 0 && table.Columns[0].Name == "index", writer);
            writer.Write("</tr>");
        }
        writer.Write("</tbody>");
    }

    static void WriteCell(Column column, object? value, bool isIndex, TextWriter writer)
    {
        writer.Write($"<td{ClassOf(column, isIndex)}>");
        HtmlForms.WriteInner(value, writer);
        writer.Write("</td>");
    }

    static string ClassOf(Column column, bool isIndex) => (column.IsNumeric, isIndex) switch
    {
        (true, true) => " class=\"hero-n hero-i\"",
        (true, false) => " class=\"hero-n\"",
        _ => "",
    };

    static void WriteFoot(Table table, int pages, TextWriter writer)
    {
        if (pages > 1)
        {
            writer.Write("<div class=\"hero-pages hero-note\" hidden><button data-step=\"-100000\" title=\"first\">«</button><button data-step=\"-1\" title=\"before\">‹</button>"
                + "<button data-step=\"1\" title=\"next\">›</button><button data-step=\"100000\" title=\"last\">»</button> rows <span></span></div>");
        }
        WriteNote(table.Note, writer);
        writer.Write(pages > 1 ? Script : "");
    }

    static void WriteNote(string? note, TextWriter writer)
    {
        if (note is not null)
            writer.Write($"<div class=\"hero-note\">{HtmlForms.Encode(note)}</div>");
    }
}
