using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>The members of base types that may be written after <c>override</c>, each with a body that calls the base.</summary>
static class OverrideSearch
{
    static readonly SymbolDisplayFormat s_declaration = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef);

    /// <summary>Finds them.</summary>
    public static IEnumerable<CompletionItem> Of(Caret caret)
    {
        var declaration = caret.Token.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (declaration is null || caret.Model.GetDeclaredSymbol(declaration, caret.Cancel) is not { } type)
            return [];
        var access = HasAccess(caret.Token) ? "" : null;
        return Overridable(type).Where(m => caret.Word.Begins(m.Name)).Select(m => Item(m, access ?? AccessOf(m) + " ", caret));
    }

    static IEnumerable<ISymbol> Overridable(INamedTypeSymbol type)
    {
        var done = type.GetMembers().Where(m => m.IsOverride).Select(KeyOf).ToHashSet();
        for (var from = type.BaseType; from is not null; from = from.BaseType)
            foreach (var member in from.GetMembers().Where(IsOverridable))
                if (done.Add(KeyOf(member)) && !member.IsSealed)
                    yield return member;
    }

    static bool IsOverridable(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Ordinary, Name: not "Finalize" } or IPropertySymbol { IsIndexer: false }
        && (member.IsVirtual || member.IsAbstract || member.IsOverride)
        && member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    static string KeyOf(ISymbol member) =>
        member.Name + (member is IMethodSymbol method ? string.Join(',', method.Parameters.Select(p => p.Type.ToDisplayString())) : "");

    static bool HasAccess(SyntaxToken token)
    {
        for (var before = token.GetPreviousToken(true); SyntaxFacts.IsKeywordKind(before.Kind()); before = before.GetPreviousToken(true))
            if (SyntaxFacts.IsAccessibilityModifier(before.Kind()))
                return true;
        return false;
    }

    static string AccessOf(ISymbol member) => member.DeclaredAccessibility == Accessibility.Public ? "public" : "protected";

    static CompletionItem Item(ISymbol member, string access, Caret caret)
    {
        var declaration = member.ToMinimalDisplayString(caret.Model, caret.Position, s_declaration);
        return new CompletionItem($"{access}{declaration}{BodyOf(member)}", ItemKind.Of(member), declaration);
    }

    static string BodyOf(ISymbol member) => member switch
    {
        IMethodSymbol method when !member.IsAbstract => $" => base.{member.Name}({string.Join(", ", method.Parameters.Select(p => p.Name))});",
        IPropertySymbol { SetMethod: null } when !member.IsAbstract => $" => base.{member.Name};",
        IPropertySymbol { SetMethod: not null } when !member.IsAbstract => $" {{ get => base.{member.Name}; set => base.{member.Name} = value; }}",
        IPropertySymbol { SetMethod: not null } => " { get; set; }",
        IPropertySymbol => " { get; }",
        _ => " => throw new System.NotImplementedException();",
    };
}
