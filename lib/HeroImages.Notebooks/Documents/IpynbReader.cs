using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Files;

namespace HeroImages.Notebooks.Documents;

/// <summary>Reads Jupyter's notebooks, nbformat 4.0 and later, and checks what the rest relies on.</summary>
sealed class IpynbReader
{
    const int Format = 4;

    readonly string _name;

    IpynbReader(string name) => _name = name;

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="InputException">It is no notebook of that format.</exception>
    public static NotebookDocument Read(string name, string text) => new IpynbReader(name).Read(text);

    NotebookDocument Read(string text)
    {
        var json = Parse(text) as JsonObject ?? throw Wrong(null, "something else than an object", "a notebook: an object with nbformat and cells");
        CheckFormat(json);
        var cells = json.Member("cells") as JsonArray ?? throw Wrong("cells", "no list", "the list of cells");
        Require(json.Member("metadata") is null or JsonObject, "metadata", "no object", "an object");
        for (var i = 0; i < cells.Count; i++)
        {
            CheckCell(FormattableString.Invariant($"cells[{i}]"), cells[i]);
        }
        return new(json, NotebookFormat.Ipynb, JsonLayout.Of(text));
    }

    JsonNode? Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Wrong(null, "an empty file", "a Jupyter notebook", "Get an earlier version of it.");
        }
        try
        {
            return JsonNode.Parse(Encoding.UTF8.GetBytes(text), documentOptions: NotebookFile.JsonRules);
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? FormattableString.Invariant($"line {line + 1}, byte {e.BytePositionInLine + 1}") : null;
            throw new InputException(
                _name, place, $"broken JSON: {Plain(e.Message)}", "a Jupyter notebook",
                "If it was merged, take the marks of the conflict out; else get an earlier version of it.", e);
        }
    }

    /// <summary>What the parser says, without its advice to programmers and without the place.</summary>
    static string Plain(string message) =>
        message.Split(" LineNumber: ")[0].Split(" Path: ")[0].Replace(" Change the reader options.", "", StringComparison.Ordinal).TrimEnd('.');

    void CheckFormat(JsonObject json)
    {
        var format = json.Member("nbformat").Number() ?? throw Wrong("nbformat", "no number", "4", "If this is no notebook, name another file.");
        Require(
            format == Format, "nbformat", FormattableString.Invariant($"{format}"), "4",
            format < Format ? "Convert it once with: jupyter nbconvert --to notebook --nbformat 4 FILE." : "Save it as nbformat 4 in the program that wrote it.");
    }

    void CheckCell(string place, JsonNode? cell)
    {
        Require(cell is JsonObject, place, "no object", "a cell");
        var type = cell.Member("cell_type").Text();
        Require(type is "code" or "markdown" or "raw", $"{place}.cell_type", type ?? "nothing", "code, markdown or raw");
        Require(LinedText.Is(cell.Member("source")), $"{place}.source", "something else than text", "a string, or a list of strings");
        Require(cell.Member("metadata") is null or JsonObject, $"{place}.metadata", "no object", "an object");
        Require(cell.Member("outputs") is null or JsonArray, $"{place}.outputs", "no list", "the list of outputs");
    }

    void Require(bool holds, string place, string found, string expected, string? remedy = null)
    {
        if (!holds)
        {
            throw Wrong(place, found, expected, remedy);
        }
    }

    InputException Wrong(string? place, string found, string expected, string? remedy = null) => new(_name, place, found, expected, remedy);
}
