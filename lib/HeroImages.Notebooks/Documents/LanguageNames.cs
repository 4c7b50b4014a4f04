using System.Text.Json.Nodes;

namespace HeroImages.Notebooks.Documents;

/// <summary>The names by which a notebook's cells choose their language, and the other names that stand for the same.</summary>
sealed class LanguageNames
{
    /// <summary>Language of notebooks that do not say any.</summary>
    public const string Default = "csharp";

    /// <summary>Language of prose.</summary>
    public const string Markdown = "markdown";

    /// <summary>What every line that chooses a language begins with.</summary>
    public const string Mark = "#!";

    static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        ["csharp"] = "csharp",
        ["c#"] = "csharp",
        ["C#"] = "csharp",
        ["fsharp"] = "fsharp",
        ["f#"] = "fsharp",
        ["F#"] = "fsharp",
        ["pwsh"] = "pwsh",
        ["powershell"] = "pwsh",
        ["html"] = "html",
        ["javascript"] = "javascript",
        ["js"] = "javascript",
        ["mermaid"] = "mermaid",
        ["sql"] = "sql",
        ["kql"] = "kql",
        ["http"] = "http",
        ["value"] = "value",
        [Markdown] = Markdown,
        ["md"] = Markdown,
    };

    readonly Dictionary<string, string> _names;

    LanguageNames(Dictionary<string, string> names) => _names = names;

    /// <summary>The names of a notebook.</summary>
    /// <param name="kernelInfo">The notebook's own list of kernels, or null.</param>
    /// <param name="stated">Names that its cells state.</param>
    public static LanguageNames Of(JsonObject? kernelInfo, params IEnumerable<string> stated)
    {
        var names = new Dictionary<string, string>(Usual, StringComparer.Ordinal);
        foreach (var item in kernelInfo.Member("items").Items().OfType<JsonObject>())
        {
            Add(names, item);
        }
        foreach (var name in stated)
        {
            names.TryAdd(name, name);
        }
        return new(names);
    }

    /// <summary>The language that a name stands for, or null when it stands for none.</summary>
    public string? Find(string name) => _names.GetValueOrDefault(name);

    /// <summary>The language that a line chooses, or null when it is a line like any other.</summary>
    public string? ChosenBy(ReadOnlySpan<char> line) =>
        line.StartsWith(Mark, StringComparison.Ordinal) ? Find(line[Mark.Length..].TrimEnd().ToString()) : null;

    static void Add(Dictionary<string, string> names, JsonObject item)
    {
        if (item.Member("name").Text() is not { Length: > 0 } name)
        {
            return;
        }
        var language = Usual.GetValueOrDefault(name, name);
        names[name] = language;
        foreach (var alias in item.Member("aliases").Items().Select(a => a.Text()).OfType<string>())
        {
            names.TryAdd(alias, language);
        }
    }
}
