using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>The members that an initializer in braces can still set.</summary>
static class InitializerSearch
{
    /// <summary>Finds them.</summary>
    public static IEnumerable<ISymbol> Of(Caret caret)
    {
        if (TypeOf(caret) is not { } type)
            return [];
        var taken = InitializerOf(caret)?.Expressions.OfType<AssignmentExpressionSyntax>().Select(a => a.Left.ToString()).ToHashSet() ?? [];
        return caret.Model.LookupSymbols(caret.Position, type).Where(s => !s.IsStatic && IsSettable(s, caret) && !taken.Contains(s.Name));
    }

    /// <summary>The type of what the initializer around a caret makes or changes.</summary>
    public static ITypeSymbol? TypeOf(Caret caret) => InitializerOf(caret)?.Parent switch
    {
        BaseObjectCreationExpressionSyntax creation => Created(caret, creation),
        WithExpressionSyntax with => caret.Model.GetTypeInfo(with.Expression, caret.Cancel).Type,
        AssignmentExpressionSyntax assignment => caret.Model.GetTypeInfo(assignment.Left, caret.Cancel).Type,
        _ => null,
    };

    static InitializerExpressionSyntax? InitializerOf(Caret caret) => caret.Token.Parent?.FirstAncestorOrSelf<InitializerExpressionSyntax>();

    static ITypeSymbol? Created(Caret caret, BaseObjectCreationExpressionSyntax creation)
    {
        var info = caret.Model.GetTypeInfo(creation, caret.Cancel);
        return info.Type ?? info.ConvertedType;
    }

    static bool IsSettable(ISymbol symbol, Caret caret) => symbol switch
    {
        IFieldSymbol field => field is { IsReadOnly: false, IsConst: false },
        IPropertySymbol { IsIndexer: false } property => property.SetMethod is { } set
            ? caret.Model.IsAccessible(caret.Position, set)
            : property.Type.AllInterfaces.Any(i => i.Name == "ICollection"),
        _ => false,
    };
}
