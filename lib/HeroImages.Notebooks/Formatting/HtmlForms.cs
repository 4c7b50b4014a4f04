using System.Buffers;
using System.Collections;
using HeroImages.Notebooks.Cells;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

namespace HeroImages.Notebooks.Formatting;

/// <summary>Values as HTML: tables where parts are alike, trees that unfold where they are not. All text is escaped.</summary>
static class HtmlForms
{
    const int MaximalText = 1_000;

    static readonly SearchValues<char> Markup = SearchValues.Create("&<>\"'");

    /// <summary>Writes a value as a formatter does.</summary>
    public static bool Write(object? value, TextWriter writer)
    {
        Walk.Current.Begin();
        if (value is null)
            WriteLine(Formatter.NullString, writer);
        else if (!TryWriteOwn(value, writer))
            WriteShape(value, writer);
        return true;
    }

    /// <summary>Writes a value that is part of another.</summary>
    public static void WriteInner(object? value, TextWriter writer)
    {
        if (value is null or Failure)
        {
            writer.Write($"<i>{Encode(value?.ToString() ?? Formatter.NullString)}</i>");
            return;
        }
        try
        {
            if (IsForeign(value))
                writer.Write(UserForms.Write(value, MimeTypes.Html));
            else
                WriteShape(value, writer);
        }
#pragma warning disable CA1031 // whatever a formatter throws is shown in place of the value
        catch (Exception e) when (Failure.MayBeShown(e))
#pragma warning restore CA1031
        {
            WriteInner(new Failure(e), writer);
        }
    }

    /// <summary>Writes a table that was made of a value.</summary>
    public static void WriteTable(object value, Table table, TextWriter writer)
    {
        if (!Walk.Current.TryEnter(value, int.MaxValue))
            return;
        try
        {
            writer.Write(TableHtml.Style);
            TableHtml.Write(table, writer);
        }
        finally
        {
            Walk.Current.Leave();
        }
    }

    /// <summary>Text in which nothing is markup.</summary>
    public static string Encode(string text) => text.AsSpan().ContainsAny(Markup)
        ? text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal)
        : text;

    static bool IsForeign(object value)
    {
        var type = value.GetType();
        return value is Microsoft.AspNetCore.Html.IHtmlContent or TabularDataResource || Conventions.Cover(type) || UserForms.Cover(type, MimeTypes.Html);
    }

    static bool TryWriteOwn(object value, TextWriter writer)
    {
        if (Conventions.SourceOf(value.GetType())?.TryWrite(value, writer, MimeTypes.Html) == true)
            return true;
        var html = Conventions.HtmlOf(value);
        writer.Write(html);
        return html is not null;
    }

    static void WriteShape(object value, TextWriter writer)
    {
        switch (Shapes.Of(value))
        {
            case Shape.Text or Shape.Scalar:
                WriteShort(value, writer);
                break;
            case Shape.Type:
                TypeLink.Write((Type)value, writer);
                break;
            case Shape.Json:
                WritePre(JsonText.Of(value, isIndented: true), writer);
                break;
            case Shape.Bytes:
                WriteBytes((byte[])value, writer);
                break;
            default:
                WriteParts(value, writer);
                break;
        }
    }

    static void WriteShort(object value, TextWriter writer)
    {
        var text = ScalarText.Of(value);
        if (!Walk.Current.IsAtTop)
            writer.Write(Encode(OneLine.Cut(text, MaximalText)));
        else if (value is Enum or TimeSpan or DateTime or DateTimeOffset)
            writer.Write($"<span>{Encode(text)}</span>");
        else
            WriteLine(text, writer);
    }

    static void WriteLine(string text, TextWriter writer) => writer.Write($"<div class=\"dni-plaintext\"><pre>{Encode(text)}</pre></div>");

    static void WritePre(string text, TextWriter writer) => writer.Write($"<pre>{Encode(OneLine.Cut(text, Walk.Current.IsAtTop ? MaximalText * 20 : MaximalText))}</pre>");

    static void WriteBytes(byte[] bytes, TextWriter writer)
    {
        if (Pictures.MimeTypeOf(bytes) is { } type)
            writer.Write($"<img src=\"data:{type};base64,{Convert.ToBase64String(bytes)}\" style=\"max-width:100%\" alt=\"{Encode(Pictures.Text(bytes))}\">");
        else if (Walk.Current.IsAtTop)
            writer.Write($"<pre class=\"dni-binary\">{Encode(HexDump.Of(bytes))}</pre>");
        else
            writer.Write(Encode(Pictures.Text(bytes)));
    }

    static void WriteParts(object value, TextWriter writer)
    {
        var sequence = Shapes.Of(value) != Shape.Sequence ? null : value is ItemsOf items ? items.Sequence : (IEnumerable)value;
        var rows = sequence is null ? null : Table.OfSequence(sequence, MimeTypes.Html);
        if (sequence is not null && rows is null)
            WriteItems(sequence, writer);
        else
            WriteOpened(value, rows, writer);
    }

    static void WriteItems(IEnumerable sequence, TextWriter writer)
    {
        if (Walk.Current.Take(sequence, Formatter.ListExpansionLimit) is { Items.Count: 0, Note: null })
            writer.Write("<i>(empty)</i>");
        else if (Walk.Current.IsAtTop)
            WriteLine(OneLine.OfParts(new ItemsOf(sequence), OneLine.WholeLength), writer);
        else
            writer.Write(Encode(OneLine.OfParts(new ItemsOf(sequence), MaximalText)));
    }

    static void WriteOpened(object value, Table? rows, TextWriter writer)
    {
        var walk = Walk.Current;
        var (isTop, summary) = (walk.IsAtTop, OneLine.Cut(OwnText.OfToString(value) ?? OneLine.OfParts(value, OneLine.SummaryLength), OneLine.SummaryLength));
        if (!walk.TryEnter(value, Math.Max(1, Formatter.RecursionLimit)))
        {
            writer.Write($"<code>{Encode(summary)}</code>");
            return;
        }
        try
        {
            writer.Write(isTop ? TableHtml.Style : "");
            WriteEntered(value, rows, summary, isTop, writer);
        }
        finally
        {
            walk.Leave();
        }
    }

    static void WriteEntered(object value, Table? rows, string summary, bool isTop, TextWriter writer)
    {
        var shape = Shapes.Of(value);
        if (shape == Shape.Error)
            TreeHtml.WriteError((Exception)value, isTop, writer);
        else if ((rows ?? TableOf(value, shape)) is not { } table)
            TreeHtml.WriteParts(summary, Parts.Of(value), isTop, writer);
        else if (isTop)
            TableHtml.Write(table, writer);
        else
            TreeHtml.Fold(summary, isOpen: false, writer, () => TableHtml.Write(table, writer));
    }

    static Table? TableOf(object value, Shape shape) => shape switch
    {
        Shape.Frame => Frames.Table(value),
        Shape.Column => Frames.ColumnTable(value),
        Shape.Dictionary => Table.OfPairs(value),
        _ => null,
    };
}
