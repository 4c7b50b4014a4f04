using HeroImages.Notebooks.Assistance.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>Names of parameters, with their colon, where an argument begins.</summary>
static class NamedArguments
{
    /// <summary>Those that are not given yet.</summary>
    public static IEnumerable<CompletionItem> Of(Caret caret)
    {
        if (caret.Name?.Parent is not (ArgumentSyntax or AttributeArgumentSyntax) || !StartsArgument(caret))
            return [];
        if (CallSite.Around(caret.Model, caret.Position, caret.Cancel) is not { } site)
            return [];
        return site.Candidates.SelectMany(c => CallSite.ParametersOf(c).Skip(site.Argument))
            .Where(p => caret.Word.Begins(p.Name) && !site.TakenNames.Contains(p.Name))
            .DistinctBy(p => p.Name)
            .Select(p => new CompletionItem(p.Name + ":", "parameter", p.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
    }

    static bool StartsArgument(Caret caret) =>
        caret.Token.GetPreviousToken().Kind() is SyntaxKind.OpenParenToken or SyntaxKind.CommaToken or SyntaxKind.OpenBracketToken;
}
