using System.Text.RegularExpressions;
using HeroImages.Notebooks.Assistance.Scopes;

namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>Completes magics, references and the paths in them.</summary>
static partial class LineCompletion
{
    const string NuGetWord = "nuget:";
    const string ProjectWord = "project:";
    static readonly string[] s_directives = ["#i", "#load", "#r"];

    /// <summary>What may stand at a place, or null where the line is none of these.</summary>
    public static CompletionList? At(AssistantOptions options, string code, int position)
    {
        var start = code.LastIndexOf('\n', Math.Max(position - 1, 0), position) + 1;
        var typed = code[start..position];
        if (Directive().Match(typed) is { Success: true } directive)
            return OfReference(options, directive, position);
        if (Import().Match(typed) is { Success: true } import)
            return PathCompletion.Of(options.Folder, import.Groups["path"].Value, position, ".ipynb", ".dib", ".cs", ".csx");
        if (BeginsName(typed))
            return OfName(options, code, typed, start, position);
        return CellMask.IsMagic(typed) || CellMask.IsDirective(typed) ? new CompletionList([], position, position) : null;
    }

    [GeneratedRegex("""^\s*#(?<name>r|i|load)\s*"(?<value>[^"]*)$""")]
    private static partial Regex Directive();

    [GeneratedRegex("""^#!import\s+"?(?<path>[^"]*)$""")]
    private static partial Regex Import();

    static bool BeginsName(string typed) => typed.StartsWith('#') && !typed.AsSpan().ContainsAny(' ', '\t', '"');

    static CompletionList OfName(AssistantOptions options, string code, string typed, int start, int position)
    {
        var end = position;
        while (end < code.Length && !char.IsWhiteSpace(code[end]))
            end++;
        var magics = options.Magics.Select(m => new CompletionItem(m, "magic"));
        var items = s_directives.Select(d => new CompletionItem(d, "directive")).Concat(magics)
            .Where(i => i.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
        return new CompletionList([.. items.DistinctBy(i => i.Text).OrderBy(i => i.Text, StringComparer.Ordinal)], start, end);
    }

    static CompletionList OfReference(AssistantOptions options, Match directive, int position)
    {
        var value = directive.Groups["value"].Value;
        return directive.Groups["name"].Value switch
        {
            "r" when value.StartsWith(NuGetWord, StringComparison.OrdinalIgnoreCase) =>
                PackageCompletion.Of(options.PackageFolder, value[NuGetWord.Length..].TrimStart(), position),
            "r" when value.StartsWith(ProjectWord, StringComparison.OrdinalIgnoreCase) =>
                PathCompletion.Of(options.Folder, value[ProjectWord.Length..], position, ".csproj"),
            "r" => WithWords(PathCompletion.Of(options.Folder, value, position, ".dll"), value, NuGetWord, ProjectWord),
            "load" => PathCompletion.Of(options.Folder, value, position, ".csx", ".cs"),
            _ => WithWords(new CompletionList([], position - value.Length, position), value, NuGetWord),
        };
    }

    static CompletionList WithWords(CompletionList paths, string value, params IEnumerable<string> words)
    {
        var begun = words.Where(w => w.StartsWith(value, StringComparison.OrdinalIgnoreCase)).Select(w => new CompletionItem(w, "keyword"));
        return paths with { Items = [.. begun, .. paths.Items] };
    }
}
