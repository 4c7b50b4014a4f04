using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>The members behind a dot.</summary>
static class MemberSearch
{
    /// <summary>Those of what stands to the left of the caret's dot: a value, a type or a namespace.</summary>
    public static IEnumerable<ISymbol> Of(Caret caret) => caret.Name?.Parent switch
    {
        MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } => caret.Model.LookupBaseMembers(caret.Position),
        MemberAccessExpressionSyntax access => OfValueOrType(caret, caret.Model.GetSymbolInfo(access.Expression, caret.Cancel), TypeOf(caret, access.Expression)),
        QualifiedNameSyntax qualified => OfQualified(caret, qualified),
        AliasQualifiedNameSyntax alias => OfContainer(caret, caret.Model.GetSymbolInfo(alias.Alias, caret.Cancel).Symbol as INamespaceOrTypeSymbol),
        _ => [],
    };

    /// <summary>Those of the value to the left of <c>?.</c>.</summary>
    public static IEnumerable<ISymbol> OfConditional(Caret caret)
    {
        var access = caret.Token.Parent?.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(a => a.WhenNotNull.Span.Contains(caret.Token.SpanStart));
        return access is null ? [] : OfValue(caret, Unwrapped(TypeOf(caret, access.Expression)));
    }

    /// <summary>
    /// A half-typed member before another line reads as a type's name, so that the left side is bound as a value first.
    /// </summary>
    static IEnumerable<ISymbol> OfQualified(Caret caret, QualifiedNameSyntax qualified)
    {
        var left = SyntaxFactory.ParseExpression(qualified.Left.ToString());
        var symbol = caret.Model.GetSpeculativeSymbolInfo(caret.Position, left, SpeculativeBindingOption.BindAsExpression);
        var type = caret.Model.GetSpeculativeTypeInfo(caret.Position, left, SpeculativeBindingOption.BindAsExpression).Type;
        var members = OfValueOrType(caret, symbol, type);
        return qualified.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { } directive ? members.Where(m => SymbolSearch.IsUsable(m, directive)) : members;
    }

    static IEnumerable<ISymbol> OfValueOrType(Caret caret, SymbolInfo left, ITypeSymbol? type)
    {
        var symbol = left.Symbol ?? left.CandidateSymbols.FirstOrDefault();
        return symbol switch
        {
            INamespaceOrTypeSymbol container => OfContainer(caret, container),
            IMethodSymbol when type is null or IErrorTypeSymbol => [],
            not null when type is INamedTypeSymbol named && named.Name == symbol.Name => OfValue(caret, type).Concat(OfContainer(caret, named)),
            _ => OfValue(caret, type),
        };
    }

    static IEnumerable<ISymbol> OfContainer(Caret caret, INamespaceOrTypeSymbol? container) => container switch
    {
        INamespaceSymbol => caret.Model.LookupNamespacesAndTypes(caret.Position, container),
        INamedTypeSymbol => caret.Model.LookupSymbols(caret.Position, container).Where(s => s.IsStatic || s is ITypeSymbol),
        ITypeParameterSymbol => caret.Model.LookupSymbols(caret.Position, container).Where(s => s.IsStatic),
        _ => [],
    };

    static IEnumerable<ISymbol> OfValue(Caret caret, ITypeSymbol? type) => type is null or IErrorTypeSymbol or { SpecialType: SpecialType.System_Void }
        ? []
        : caret.Model.LookupSymbols(caret.Position, type, includeReducedExtensionMethods: true).Where(s => !s.IsStatic && s is not ITypeSymbol);

    static ITypeSymbol? TypeOf(Caret caret, ExpressionSyntax expression) => caret.Model.GetTypeInfo(expression, caret.Cancel).Type;

    static ITypeSymbol? Unwrapped(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
