using HeroImages.Notebooks.Assistance.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>
/// A place in a cell where a name is being typed. The compiler is shown the text with the word under the caret made longer, so
/// that it always finds a name there, never a keyword or nothing.
/// </summary>
/// <param name="Text">The text with the longer word.</param>
/// <param name="Token">The longer word.</param>
/// <param name="Role">What the grammar wants there.</param>
/// <param name="Word">The word as written, and where.</param>
/// <param name="Cancel">Stops the work.</param>
sealed record Caret(BoundText Text, SyntaxToken Token, CaretRole Role, Word Word, CancellationToken Cancel)
{
    const string Longer = "ꙮcaret";

    /// <summary>The meaning of the text with the longer word.</summary>
    public SemanticModel Model => Text.Model;

    /// <summary>Where names are looked up.</summary>
    public int Position => Word.Start;

    /// <summary>Whether a statement is begun where the expression before it could also go on.</summary>
    public bool FollowsExpression => Role == CaretRole.Statement && CaretRoles.EndsExpression(Token.GetPreviousToken());

    /// <summary>The longer word as a name, or null where it is none.</summary>
    public SimpleNameSyntax? Name => Token.Parent as SimpleNameSyntax;

    /// <summary>Looks at a place.</summary>
    /// <param name="compiler">Binds the text.</param>
    /// <param name="scope">What the cell can see.</param>
    /// <param name="text">C# alone.</param>
    /// <param name="position">The caret, within the text.</param>
    /// <param name="cancel">Stops the work.</param>
    public static Caret At(ScopeCompiler compiler, CellScope scope, string text, int position, CancellationToken cancel)
    {
        var word = Word.At(text, position);
        var bound = compiler.Bind(scope, text[..position] + Longer + text[word.End..], cancel);
        var token = bound.Model.SyntaxTree.GetRoot(cancel).FindToken(word.Start, findInsideTrivia: true);
        var isWord = token.ValueText == word.Prefix + Longer && !char.IsAsciiDigit(word.Prefix.FirstOrDefault());
        var role = isWord ? CaretRoles.Of(token) : CaretRole.Nothing;
        return new Caret(bound, token, IsTypeArgument(bound.Model, token, cancel) ? CaretRole.Type : role, word, cancel);
    }

    /// <summary>Without its closing bracket a list of type arguments reads as a comparison, but of no value.</summary>
    static bool IsTypeArgument(SemanticModel model, SyntaxToken token, CancellationToken cancel)
    {
        if (token.Parent is not IdentifierNameSyntax { Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LessThanExpression } less } name || less.Right != name)
            return false;
        var left = model.GetSymbolInfo(less.Left, cancel);
        return (left.Symbol ?? left.CandidateSymbols.FirstOrDefault()) is INamedTypeSymbol or IMethodSymbol { IsGenericMethod: true } && less.Left is not InvocationExpressionSyntax;
    }
}
