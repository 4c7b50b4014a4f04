using System.Text.Json.Nodes;

namespace HeroImages.Notebooks.Documents;

/// <summary>
/// A notebook, kept as the JSON of its file, so that what is written differs from what was read only where something was changed. Not thread-safe.
/// </summary>
public sealed class NotebookDocument
{
    const int MinorWithIds = 5;

    readonly List<NotebookCell> _cells;
    LanguageNames? _languages;
    string? _defaultLanguage;

    internal NotebookDocument(JsonObject json, NotebookFormat format, JsonLayout layout)
    {
        (Json, Format, Layout) = (json, format, layout);
        _cells = [.. CellList.OfType<JsonObject>().Select(cell => new NotebookCell(this, cell))];
    }

    /// <summary>The whole notebook as Jupyter's JSON.</summary>
    public JsonObject Json { get; }

    /// <summary>What kind of file it was read from.</summary>
    public NotebookFormat Format { get; }

    /// <summary>The cells, from top to bottom.</summary>
    public IReadOnlyList<NotebookCell> Cells => _cells;

    /// <summary>The notebook's metadata; changes are written with it.</summary>
    public JsonObject Metadata => Json.ObjectAt("metadata");

    /// <summary>Language of cells that do not say any, such as <c>csharp</c>, in lower case.</summary>
    public string DefaultLanguage => _defaultLanguage ??= FindDefaultLanguage();

    internal LanguageNames Languages => _languages ??= LanguageNames.Of(KernelInfo, _cells.Select(c => c.StatedLanguage).OfType<string>());

    internal JsonLayout Layout { get; }

    /// <summary>The list of kernels that .NET notebooks keep, under its new name or an older one; or null.</summary>
    internal JsonObject? KernelInfo =>
        (Json.Member("metadata").Member("polyglot_notebook").Member("kernelInfo")
        ?? Json.Member("metadata").Member("kernelInfo")
        ?? Json.Member("metadata").Member("dotnet_interactive")) as JsonObject;

    JsonArray CellList => (JsonArray)Json["cells"]!;

    /// <summary>An empty C# notebook.</summary>
    public static NotebookDocument Create() => Create(NotebookFormat.Ipynb);

    /// <summary>Adds a cell.</summary>
    /// <param name="index">Its place, from 0 to the number of cells.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="source">Its text.</param>
    /// <param name="language">Language of a code cell; null for the notebook's. Another one is said in the metadata and in a first line, for front ends that read only one of them.</param>
    /// <returns>The new cell; its id follows from its place and text, so that the same steps give the same file.</returns>
    public NotebookCell Insert(int index, CellKind kind, string source, string? language = null)
    {
        var isOther = kind == CellKind.Code && language is not null && language != DefaultLanguage;
        var json = CellJson(kind, isOther ? $"{LanguageNames.Mark}{language}\n{source}" : source);
        var cell = new NotebookCell(this, json);
        CellList.Insert(index, json);
        _cells.Insert(index, cell);
        if (isOther)
        {
            cell.StateLanguage(language!);
            _languages = null;
        }
        if (HasIds)
        {
            json.Put("id", CellIds.Make(index, source, [.. _cells.Select(c => c.Id).OfType<string>()]));
        }
        return cell;
    }

    /// <summary>Takes a cell away.</summary>
    public void RemoveAt(int index)
    {
        CellList.RemoveAt(index);
        _cells.RemoveAt(index);
    }

    /// <summary>Makes the notebook one of nbformat 4.5, in which each cell has an id of its own; one that has them already stays as it is.</summary>
    public void Upgrade()
    {
        if (!HasIds)
        {
            Json.Put("nbformat_minor", MinorWithIds);
        }
        CellIds.Complete(_cells);
    }

    internal static NotebookDocument Create(NotebookFormat format) => new(
        new JsonObject { ["cells"] = new JsonArray(), ["metadata"] = new JsonObject(), ["nbformat"] = 4, ["nbformat_minor"] = MinorWithIds },
        format,
        JsonLayout.Jupyter);

    bool HasIds => Json.Member("nbformat_minor").Number() >= MinorWithIds;

    static JsonObject CellJson(CellKind kind, string source)
    {
        var json = new JsonObject { ["cell_type"] = kind.ToString().ToLowerInvariant(), ["metadata"] = new JsonObject(), ["source"] = LinedText.Lines(source) };
        if (kind == CellKind.Code)
        {
            json.Put("execution_count", null);
            json.Put("outputs", new JsonArray());
        }
        return json;
    }

    string FindDefaultLanguage()
    {
        var metadata = Json.Member("metadata");
        var stated = KernelInfo.Member("defaultKernelName").Text()
            ?? metadata.Member("kernelspec").Member("language").Text()
            ?? metadata.Member("language_info").Member("name").Text();
        // The editor extension of .NET notebooks writes its own name for mixed ones.
        return stated is null or "" or "polyglot-notebook" ? LanguageNames.Default : Languages.Find(stated) ?? stated.ToLowerInvariant();
    }
}
