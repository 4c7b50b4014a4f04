using System.Text.Json.Nodes;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Documents;

/// <summary>A cell of a notebook. It is a view of the notebook's JSON: what is set here is written with the notebook, and keys nobody knows stay. Not thread-safe.</summary>
public sealed class NotebookCell
{
    const string Polyglot = "polyglot_notebook";
    const string Interactive = "dotnet_interactive";

    readonly NotebookDocument _notebook;

    internal NotebookCell(NotebookDocument notebook, JsonObject json) => (_notebook, Json) = (notebook, json);

    /// <summary>The cell's JSON as it will be written.</summary>
    public JsonObject Json { get; }

    /// <summary>What it is.</summary>
    public CellKind Kind => Json.Member("cell_type").Text() switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        _ => CellKind.Raw,
    };

    /// <summary>What names the cell in its notebook; null in files older than nbformat 4.5.</summary>
    public string? Id => Json.Member("id").Text();

    /// <summary>Its text as it stands in the file, with line ends <c>\n</c> or as they were.</summary>
    public string Source
    {
        get => LinedText.Read(Json.Member("source"));
        set => Json.Put("source", Json.Member("source") is JsonValue ? value : LinedText.Lines(value));
    }

    /// <summary>
    /// Language of a code cell: what its metadata say, else the language chosen in its first line, else the notebook's. <c>markdown</c> for prose,
    /// <c>raw</c> for raw cells.
    /// </summary>
    public string Language => Kind switch
    {
        CellKind.Markdown => LanguageNames.Markdown,
        CellKind.Raw => "raw",
        _ => (StatedLanguage is { } stated ? _notebook.Languages.Find(stated) : null) ?? _notebook.Languages.ChosenBy(FirstLine(Source)) ?? _notebook.DefaultLanguage,
    };

    /// <summary>
    /// The text to run: the source, with the line that chooses its language before it where only the metadata tell which that is.
    /// </summary>
    public string Code => Language == _notebook.DefaultLanguage || _notebook.Languages.ChosenBy(FirstLine(Source)) == Language
        ? Source
        : $"{LanguageNames.Mark}{Language}\n{Source}";

    /// <summary>The text without a first line that merely says the cell's language.</summary>
    public string Content => Kind == CellKind.Code && _notebook.Languages.ChosenBy(FirstLine(Source)) == Language
        ? Source[Math.Min(FirstLine(Source).Length + 1, Source.Length)..]
        : Source;

    /// <summary>The cell's metadata; changes are written with the notebook.</summary>
    public JsonObject Metadata => Json.ObjectAt("metadata");

    /// <summary>Its tags, such as <c>parameters</c>, in the order of the file.</summary>
    public IReadOnlyList<string> Tags
    {
        get => [.. Json.Member("metadata").Member("tags").Items().Select(t => t.Text()).OfType<string>()];
        set => Metadata.Put("tags", new JsonArray([.. value.Select(tag => (JsonNode)tag)]));
    }

    /// <summary>The number of its last run, or null.</summary>
    public int? ExecutionCount
    {
        get => Json.Member("execution_count").Number();
        set => Json.Put("execution_count", value);
    }

    /// <summary>Whether it holds outputs.</summary>
    public bool HasOutputs => Json.Member("outputs") is JsonArray { Count: > 0 };

    /// <summary>Whether it holds pictures or other files of its own.</summary>
    public bool HasAttachments => Json.Member("attachments") is JsonObject { Count: > 0 };

    /// <summary>Its outputs, as values; kinds of output that are not known are left out.</summary>
    public IReadOnlyList<CellOutput> ReadOutputs() => [.. Json.Member("outputs").Items().Select(OutputJson.Read).OfType<CellOutput>()];

    /// <summary>Whether it has a tag.</summary>
    public bool HasTag(string tag) => Tags.Contains(tag, StringComparer.Ordinal);

    /// <summary>The list that outputs are kept in.</summary>
    internal JsonArray OutputList
    {
        get
        {
            if (Json.Member("outputs") is not JsonArray list)
            {
                list = [];
                Json.Put("outputs", list);
            }
            return list;
        }
    }

    /// <summary>Says its language in both ways that .NET notebooks know.</summary>
    internal void StateLanguage(string language)
    {
        Metadata.ObjectAt(Interactive).Put("language", language);
        Metadata.ObjectAt(Polyglot).Put("kernelName", language);
    }

    /// <summary>The name of a language as the metadata have it, which may be one of its other names; or null.</summary>
    internal string? StatedLanguage =>
        NotEmpty(Json.Member("metadata").Member(Polyglot).Member("kernelName"))
        ?? NotEmpty(Json.Member("metadata").Member(Interactive).Member("language"));

    static string? NotEmpty(JsonNode? name) => name.Text() is { Length: > 0 } text ? text : null;

    static string FirstLine(string text) => text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? text[..end] : text;
}
