using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Pages;

/// <summary>Code as HTML, with the words of C# in colours. It goes by how the text is built, not by what the names mean.</summary>
static class CodeColours
{
    static readonly CSharpParseOptions Script = new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    /// <summary>The HTML of a text.</summary>
    /// <param name="code">The text.</param>
    /// <param name="language">Its language; only <c>csharp</c> has colours.</param>
    public static string ToHtml(string code, string language)
    {
        if (language != "csharp")
        {
            return Html.Escape(code);
        }
        var html = new StringBuilder();
        foreach (var token in CSharpSyntaxTree.ParseText(code, Script).GetRoot().DescendantTokens())
        {
            Append(html, token.LeadingTrivia);
            Append(html, token.ToString(), ClassOf(token));
            Append(html, token.TrailingTrivia);
        }
        return html.ToString();
    }

    static void Append(StringBuilder html, SyntaxTriviaList trivia)
    {
        foreach (var piece in trivia)
        {
            Append(html, piece.ToFullString(), piece.IsDirective ? "d" : IsComment(piece) ? "c" : null);
        }
    }

    static void Append(StringBuilder html, string text, string? name)
    {
        var escaped = Html.Escape(text);
        if (name is null || text.Length == 0)
        {
            html.Append(escaped);
        }
        else
        {
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"{name}\">{escaped}</span>");
        }
    }

    static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia
        or SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia;

    static string? ClassOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken or SyntaxKind.InterpolatedRawStringEndToken => "s",
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.IdentifierToken => ClassOfName(token),
        _ => token.IsKeyword() || token.IsContextualKeyword() ? "k" : null,
    };

    static string? ClassOfName(SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax { IsVar: true } => "k",
        BaseTypeDeclarationSyntax or GenericNameSyntax { Parent: not InvocationExpressionSyntax and not MemberAccessExpressionSyntax } or TypeParameterSyntax => "t",
        IdentifierNameSyntax { Parent: ObjectCreationExpressionSyntax or VariableDeclarationSyntax or ParameterSyntax or TypeArgumentListSyntax or BaseTypeSyntax or CastExpressionSyntax or NullableTypeSyntax or ArrayTypeSyntax } => "t",
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => "m",
        SimpleNameSyntax { Parent: InvocationExpressionSyntax } => "m",
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation } access } name when access.Name == name && invocation.Expression == access => "m",
        _ => null,
    };
}
