using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>The members that a pattern in braces can look at.</summary>
static class PatternSearch
{
    /// <summary>Finds them.</summary>
    public static IEnumerable<ISymbol> Of(Caret caret)
    {
        var pattern = caret.Token.Parent?.FirstAncestorOrSelf<RecursivePatternSyntax>();
        return pattern is not null && caret.Model.GetOperation(pattern, caret.Cancel) is IPatternOperation { NarrowedType: { } type }
            ? caret.Model.LookupSymbols(caret.Position, type).Where(s => !s.IsStatic && s is IFieldSymbol or IPropertySymbol { IsIndexer: false })
            : [];
    }
}
