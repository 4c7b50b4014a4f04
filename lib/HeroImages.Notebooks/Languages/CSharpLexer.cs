using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Languages;

/// <summary>
/// Tells for places of a C# text, asked in ascending order, whether they lie inside a string, a comment of several lines or text
/// that <c>#if</c> leaves out. Reads no further than the places asked for.
/// </summary>
sealed class CSharpLexer(string code, int start)
{
    static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    readonly IEnumerator<SyntaxToken> _tokens = SyntaxFactory.ParseTokens(code, start, start, options: Options).GetEnumerator();
    bool _hasToken;

    public bool IsContent(int position)
    {
        while (!_hasToken || _tokens.Current.FullSpan.End <= position)
        {
            if (!(_hasToken = _tokens.MoveNext()))
            {
                return false;
            }
        }
        var token = _tokens.Current;
        return token.Span.Contains(position) || (token.LeadingTrivia.Concat(token.TrailingTrivia).Any(t => IsContent(t, position)));
    }

    static bool IsContent(SyntaxTrivia trivia, int position) =>
        trivia.FullSpan.Contains(position)
        && ((SyntaxKind)trivia.RawKind
                is SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia
            || trivia.GetStructure() is DirectiveTriviaSyntax { IsActive: false });
}
