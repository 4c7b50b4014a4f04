namespace HeroImages.Notebooks.Formatting;

/// <summary>Values that unfold.</summary>
static class TreeHtml
{
    const int MaximalInnerParts = 20;
    const int MaximalTrace = 4_000;

    /// <summary>Writes something that is seen once its summary is clicked.</summary>
    public static void Fold(string summary, bool isOpen, TextWriter writer, Action write)
    {
        var open = isOpen ? " open" : "";
        writer.Write($"<details{open} class=\"dni-treeview\"><summary><span class=\"dni-code-hint\"><code>{HtmlForms.Encode(summary)}</code></span></summary><div>");
        write();
        writer.Write("</div></details>");
    }

    /// <summary>Writes the parts of an object, a row each.</summary>
    public static void WriteParts(string summary, IReadOnlyList<Part> parts, bool isTop, TextWriter writer)
    {
        var limit = isTop ? Parts.Maximum : MaximalInnerParts;
        var note = parts.Count > limit ? $"({parts.Count - limit} more)" : null;
        Fold(summary, isTop, writer, () => TableHtml.WriteParts(parts.Take(limit), note, writer));
    }

    /// <summary>Writes an error: what it says, where it was thrown, what caused it.</summary>
    public static void WriteError(Exception error, bool isTop, TextWriter writer) => Fold(new Failure(error).ToString(), isTop, writer, () =>
    {
        if (error.StackTrace is { } trace)
            writer.Write($"<pre>{HtmlForms.Encode(OneLine.Cut(trace, MaximalTrace))}</pre>");
        if (error.InnerException is { } inner)
            HtmlForms.WriteInner(inner, writer);
    });
}
