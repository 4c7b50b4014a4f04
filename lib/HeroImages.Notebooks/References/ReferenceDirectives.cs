using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.References;

/// <summary>Finds the <c>#r</c> and <c>#i</c> lines of a C# text.</summary>
public static partial class ReferenceDirectives
{
    const string PackagePrefix = "nuget:";
    const string ProjectPrefix = "project:";

    static readonly CSharpParseOptions Script = new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Takes the directives out of a text.</summary>
    /// <param name="code">C# without magics.</param>
    /// <returns>The directives in the order of the text, and the text with spaces in their place, so that all else keeps its position.</returns>
    /// <exception cref="ReferenceException">A directive is not written as one.</exception>
    public static (IReadOnlyList<ReferenceDirective> Directives, string Code) Take(string code)
    {
        var lines = DirectiveLine().Matches(code);
        if (lines.Count == 0)
        {
            return ([], code);
        }
        // What merely looks like a directive, within a text or a part that is left out, is for the compiler to know.
        var root = CSharpSyntaxTree.ParseText(code, Script).GetRoot();
        var real = lines.Where(line => root.FindTrivia(line.Groups["hash"].Index).GetStructure() is DirectiveTriviaSyntax { IsActive: true }).ToList();
        return (real.ConvertAll(line => Parse(line, LineNumber(code, line.Index))), Blank(code, real));
    }

    static string Blank(string code, List<Match> lines)
    {
        var text = new StringBuilder(code);
        foreach (var line in lines)
        {
            text.Remove(line.Index, line.Length).Insert(line.Index, " ", line.Length);
        }
        return text.ToString();
    }

    static int LineNumber(string code, int index) => 1 + code.AsSpan(0, index).Count('\n');

    static ReferenceDirective Parse(Match line, int number)
    {
        var match = Argument().Match(line.Groups["rest"].Value);
        var text = match.Groups["text"].Value.Trim();
        if (!match.Success || text.Length == 0)
        {
            throw Malformed(line, "a text in quotes, such as #r \"nuget:Name,Version\" or #r \"file.dll\"");
        }
        var isPackage = text.StartsWith(PackagePrefix, StringComparison.OrdinalIgnoreCase);
        if (line.Groups["kind"].Value == "i")
        {
            return isPackage ? new(ReferenceKind.Source, text[PackagePrefix.Length..].Trim(), number) : throw Malformed(line, "#i \"nuget:FOLDER-or-URL\"");
        }
        return isPackage ? ParsePackage(line, text[PackagePrefix.Length..], number)
            : text.StartsWith(ProjectPrefix, StringComparison.OrdinalIgnoreCase) ? new(ReferenceKind.Project, text[ProjectPrefix.Length..].Trim(), number)
            : new(ReferenceKind.Assembly, text, number);
    }

    /// <summary>A range of versions has a comma of its own, so only the first one parts the name off.</summary>
    static ReferenceDirective ParsePackage(Match line, string text, int number)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var name = (comma < 0 ? text : text[..comma]).Trim();
        var version = comma < 0 ? "" : text[(comma + 1)..].Trim();
        if (!PackageName().IsMatch(name) || (version.Length > 0 && !PackageVersion().IsMatch(version)))
        {
            throw Malformed(line, "#r \"nuget:Name\" or #r \"nuget:Name,Version\", where a version is such as 6.0.0, 6.*, [1.0,2.0) or *-*");
        }
        return new(ReferenceKind.Package, name, number, version.Length > 0 ? version : null);
    }

    static ReferenceException Malformed(Match line, string expected) => new($"{line.Value.Trim()} cannot be read; expected {expected}.");

    [GeneratedRegex(@"^[ \t]*(?<hash>#)(?<kind>[ri])\b(?<rest>[^\r\n]*)", RegexOptions.Multiline)]
    private static partial Regex DirectiveLine();

    [GeneratedRegex(@"^\s*(""(?<text>[^""]*)""\s*(//.*)?|(?<text>[^""\s][^""]*))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Argument();

    [GeneratedRegex(@"^\w[\w.\-]*$")]
    private static partial Regex PackageName();

    [GeneratedRegex(@"^[\w.\-+*\[\](), ]+$")]
    private static partial Regex PackageVersion();
}
