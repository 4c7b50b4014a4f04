using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>Completes file names inside plain string literals, where the text so far leads to a file or folder that is there.</summary>
static class StringCompletion
{
    static readonly CSharpParseOptions s_options = new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>What may stand at a place, or null where it is inside no string.</summary>
    public static CompletionList? At(string? folder, string text, int position, CancellationToken cancel)
    {
        var token = CSharpSyntaxTree.ParseText(text, s_options, cancellationToken: cancel).GetRoot(cancel).FindToken(position > 0 ? position - 1 : 0);
        if (!token.IsKind(SyntaxKind.StringLiteralToken))
            return null;
        var start = token.SpanStart + token.Text.IndexOf('"', StringComparison.Ordinal) + 1;
        if (position < start || (position >= token.Span.End && IsClosed(token)))
            return null;
        var typed = text[start..position];
        return typed.Length > 0 && !Path.IsPathRooted(typed) && !typed.Contains("\\\\", StringComparison.Ordinal)
            ? PathCompletion.Of(folder, typed, position)
            : new CompletionList([], position, position);
    }

    static bool IsClosed(SyntaxToken token) => token.Text.Length > 1 && token.Text.EndsWith('"') && !token.ContainsDiagnostics;
}
