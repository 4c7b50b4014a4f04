using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Files;

namespace HeroImages.Notebooks.Documents;

/// <summary>
/// Reads notebooks that are text: a line that is nothing but <c>#!</c> and the name of a language begins a cell of it, all else is content.
/// The first block that begins with <c>#!meta</c> holds JSON about the notebook.
/// </summary>
sealed class DibReader
{
    const string Meta = LanguageNames.Mark + "meta";

    readonly string[] _lines;
    readonly NotebookDocument _notebook = NotebookDocument.Create(NotebookFormat.Dib);
    readonly StringBuilder _content = new();
    string _language;

    DibReader(string name, string text)
    {
        _lines = text.ReplaceLineEndings("\n").Split('\n');
        var metaAt = Array.FindIndex(_lines, IsMeta);
        if (metaAt >= 0)
        {
            TakeMeta(name, metaAt);
        }
        _language = _notebook.DefaultLanguage;
        KernelSpecs.Describe(_notebook);
    }

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="InputException">The JSON about the notebook is broken.</exception>
    public static NotebookDocument Read(string name, string text) => new DibReader(name, text).Read();

    /// <summary>Whether a line begins JSON about the notebook.</summary>
    public static bool IsMeta(string line) => line.StartsWith(Meta, StringComparison.Ordinal);

    NotebookDocument Read()
    {
        var isMeta = false;
        foreach (var line in _lines)
        {
            isMeta = IsMeta(line) || (isMeta && !line.StartsWith(LanguageNames.Mark, StringComparison.Ordinal));
            if (isMeta)
            {
                continue;
            }
            if (_notebook.Languages.ChosenBy(line) is { } language)
            {
                EndCell();
                _language = language;
            }
            else
            {
                _content.Append(line).Append('\n');
            }
        }
        EndCell();
        if (_notebook.Cells.Count == 0)
        {
            _notebook.Insert(0, CellKind.Code, "");
        }
        return _notebook;
    }

    void EndCell()
    {
        var content = BlankEdges.Trim(_content.ToString());
        _content.Clear();
        if (content.Length > 0)
        {
            _notebook.Insert(_notebook.Cells.Count, _language == LanguageNames.Markdown ? CellKind.Markdown : CellKind.Code, content, _language);
        }
    }

    void TakeMeta(string name, int start)
    {
        var block = _lines.Skip(start + 1).TakeWhile(line => !line.StartsWith(LanguageNames.Mark, StringComparison.Ordinal));
        var json = string.Join('\n', block.Prepend(_lines[start][Meta.Length..]));
        try
        {
            if (JsonNode.Parse(json, documentOptions: NotebookFile.JsonRules) is JsonObject meta)
            {
                _notebook.Metadata.Put("polyglot_notebook", meta);
            }
        }
        catch (JsonException e)
        {
            var line = FormattableString.Invariant($"line {start + 1 + (e.LineNumber ?? 0)}");
            throw new InputException(name, line, $"broken JSON after {Meta}: {e.Message.Split(" LineNumber: ")[0]}", "an object such as {\"kernelInfo\": {...}}", "Mend it, or take the block out.", e);
        }
    }
}
