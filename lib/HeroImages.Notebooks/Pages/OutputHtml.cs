using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Pages;

/// <summary>What a cell put out, as a part of a page: of several forms the richest that a page can show.</summary>
static class OutputHtml
{
    static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly string[] Pictures = [MimeTypes.Png, MimeTypes.Jpeg, "image/gif", "image/webp"];

    /// <summary>The part, empty for what is not shown.</summary>
    /// <param name="output">The output.</param>
    /// <param name="number">Number of its cell, from 1.</param>
    /// <param name="prose">Renders Markdown.</param>
    public static string Of(CellOutput output, int number, Prose prose) => output switch
    {
        StreamOutput stream => Block(stream.Kind == StreamKind.Error ? "stderr" : "stdout", AnsiText.ToHtml(stream.Text)),
        ErrorOutput error => Block("error", AnsiText.ToHtml(error.Trace.Count > 0 ? string.Join('\n', error.Trace) : $"{error.Name}: {error.Message}")),
        DisplayOutput display => Shown(display.Bundle, number, prose),
        ResultOutput result => Shown(result.Bundle, number, prose),
        _ => "",
    };

    static string Shown(MimeBundle bundle, int number, Prose prose)
    {
        var form = Richest(bundle, number, prose);
        return form.Length == 0 ? "" : $"<div class=\"output\" tabindex=\"0\">{form}</div>";
    }

    static string Richest(MimeBundle bundle, int number, Prose prose)
    {
        if ((bundle[MimeTypes.Html] ?? bundle[MimeTypes.Svg]) is { } own)
        {
            return own;
        }
        if (bundle.Contents.FirstOrDefault(c => Pictures.Contains(c.MimeType)) is { } picture)
        {
            var caption = bundle[MimeTypes.Plain] ?? string.Create(CultureInfo.InvariantCulture, $"Picture from cell {number}");
            return $"<img alt=\"{Html.Escape(caption)}\" src=\"{PageLink.DataAddress(picture.MimeType, picture.Text)}\">";
        }
        if (bundle[MimeTypes.Markdown] is { } markdown)
        {
            return prose.ToHtml(markdown);
        }
        return bundle[MimeTypes.JavaScript] is { } script ? Script(script) : Text(bundle);
    }

    static string Text(MimeBundle bundle)
    {
        if (bundle.Contents.FirstOrDefault(c => c.IsJson) is { } json && bundle[MimeTypes.Plain] is null)
        {
            return $"<pre>{Html.Escape(Indented(json.Text))}</pre>";
        }
        return bundle[MimeTypes.Plain] is { } plain ? $"<pre>{AnsiText.ToHtml(plain)}</pre>" : $"<p class=\"none\">No form of this output can be shown: {Html.Escape(string.Join(", ", bundle.Contents.Select(c => c.MimeType)))}</p>";
    }

    /// <summary>A script of the notebook, with the element it stands in under the name that notebooks give it.</summary>
    static string Script(string script) =>
        $"<script>(function(element){{\n{script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--", StringComparison.Ordinal)}\n}})(document.currentScript.parentElement);</script>";

    static string Indented(string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: NotebookFile.JsonRules)?.ToJsonString(Pretty) ?? "null";
        }
        catch (JsonException)
        {
            return json;
        }
    }

    static string Block(string name, string content) => $"<pre class=\"{name}\" tabindex=\"0\">{content}</pre>";
}
