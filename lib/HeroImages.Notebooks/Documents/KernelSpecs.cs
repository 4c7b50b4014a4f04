using System.Text.Json.Nodes;

namespace HeroImages.Notebooks.Documents;

/// <summary>How notebooks say which kernel runs them and what language it speaks.</summary>
static class KernelSpecs
{
    static readonly Dictionary<string, (string Kernel, string Language, string Mime, string Extension)> Known = new(StringComparer.Ordinal)
    {
        [LanguageNames.Default] = (".net-csharp", "C#", "text/x-csharp", ".cs"),
        ["fsharp"] = (".net-fsharp", "F#", "text/x-fsharp", ".fs"),
        ["pwsh"] = (".net-powershell", "PowerShell", "text/x-powershell", ".ps1"),
    };

    /// <summary>Adds to a notebook what it does not say yet of its kernel and language, by the names of .NET notebooks.</summary>
    public static void Describe(NotebookDocument notebook)
    {
        if (!Known.TryGetValue(notebook.DefaultLanguage, out var known))
        {
            return;
        }
        var metadata = notebook.Metadata;
        if (metadata.Member("kernelspec") is null)
        {
            metadata.Put("kernelspec", new JsonObject { ["display_name"] = $".NET ({known.Language})", ["language"] = known.Language, ["name"] = known.Kernel });
        }
        if (metadata.Member("language_info") is null)
        {
            metadata.Put("language_info", new JsonObject { ["file_extension"] = known.Extension, ["mimetype"] = known.Mime, ["name"] = known.Language, ["pygments_lexer"] = notebook.DefaultLanguage });
        }
    }
}
