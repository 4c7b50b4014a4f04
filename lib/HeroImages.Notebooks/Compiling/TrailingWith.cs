using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Compiling;

/// <summary>
/// Makes <c>record with { A = 1 }</c> at the end of a cell the value that it looks like. The parser takes it for a property
/// named <c>with</c>; in parentheses it does not.
/// </summary>
static class TrailingWith
{
    /// <summary>The text with that expression in parentheses, or null where there is none.</summary>
    public static string? Mend(CompilationUnitSyntax root, string text)
    {
        if (root.Members.LastOrDefault() is not PropertyDeclarationSyntax { Identifier.Text: "with" } property)
        {
            return null;
        }
        var end = text.AsSpan().TrimEnd().Length;
        return end > property.SpanStart && text[end - 1] == '}'
            ? $"{text[..property.SpanStart]}({text[property.SpanStart..end]}){text[end..]}"
            : null;
    }
}
