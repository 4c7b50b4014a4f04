using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>The symbols that may stand at a caret, by its role, whatever their names.</summary>
static class SymbolSearch
{
    /// <summary>Finds them, in no order.</summary>
    public static IEnumerable<ISymbol> Of(Caret caret) => caret.Role switch
    {
        CaretRole.Statement or CaretRole.Expression => InScope(caret),
        CaretRole.Type or CaretRole.TypeMember => Types(caret),
        CaretRole.NewType => Types(caret).Where(IsCreatable),
        CaretRole.Using => UsingTargets(caret),
        CaretRole.Attribute => Types(caret).Where(s => s is INamespaceSymbol || IsAttribute(s)),
        CaretRole.Member => MemberSearch.Of(caret),
        CaretRole.ConditionalMember => MemberSearch.OfConditional(caret),
        CaretRole.InitializedMember => InitializerSearch.Of(caret).Concat(IsInCollection(caret) ? InScope(caret) : []),
        CaretRole.PatternMember => PatternSearch.Of(caret),
        _ => [],
    };

    /// <summary>Whether a type is an attribute.</summary>
    public static bool IsAttribute(ISymbol symbol)
    {
        for (var type = symbol as INamedTypeSymbol; type is not null; type = type.BaseType)
            if (type is { Name: nameof(System.Attribute), ContainingNamespace.Name: nameof(System) })
                return !symbol.IsAbstract;
        return false;
    }

    /// <summary>Whether a using directive may name a symbol: a type only after <c>static</c> or as an alias.</summary>
    public static bool IsUsable(ISymbol symbol, UsingDirectiveSyntax directive) =>
        symbol is INamespaceSymbol || (symbol is INamedTypeSymbol && (directive.Alias is not null || directive.StaticKeyword.RawKind != 0));

    static IEnumerable<ISymbol> InScope(Caret caret) =>
        caret.Text.Visible(caret.Position, typesOnly: false, caret.Word.Begins).Where(s => IsDeclaredBefore(s, caret) && !IsOfScriptItself(s, caret));

    static IEnumerable<ISymbol> Types(Caret caret) => caret.Text.Visible(caret.Position, typesOnly: true, caret.Word.Begins);

    /// <summary>Locals are in scope in all of their block, but of no use before they are declared.</summary>
    static bool IsDeclaredBefore(ISymbol symbol, Caret caret) =>
        symbol is not ILocalSymbol || symbol.Locations is not [{ IsInSource: true } place, ..] || place.SourceSpan.Start < caret.Position;

    /// <summary>The members that a script has from object say nothing to a cell.</summary>
    static bool IsOfScriptItself(ISymbol symbol, Caret caret) =>
        symbol.ContainingType is { SpecialType: SpecialType.System_Object } && caret.Token.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is null;

    static bool IsCreatable(ISymbol symbol) => symbol is not INamedTypeSymbol { TypeKind: not TypeKind.Error } type
        || type is { IsStatic: false, IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Delegate };

    static bool IsInCollection(Caret caret) =>
        caret.Name?.Parent is InitializerExpressionSyntax && InitializerSearch.TypeOf(caret)?.AllInterfaces.Any(i => i.Name == "IEnumerable") == true;

    static IEnumerable<ISymbol> UsingTargets(Caret caret) =>
        caret.Name?.Parent is UsingDirectiveSyntax directive ? Types(caret).Where(s => IsUsable(s, directive)) : [];
}
