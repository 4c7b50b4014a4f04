using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>Makes one item of all symbols that share a name.</summary>
static class SymbolItems
{
    const string AttributeSuffix = "Attribute";

    static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword);

    /// <summary>The items whose texts begin with the caret's word, best first.</summary>
    public static IEnumerable<CompletionItem> Of(Caret caret)
    {
        var byName = new Dictionary<string, Group>(StringComparer.Ordinal);
        foreach (var symbol in SymbolSearch.Of(caret))
            if (TextOf(symbol, caret) is var text && caret.Word.Begins(text) && IsShown(symbol))
                byName[text] = byName.TryGetValue(text, out var group) ? group with { Count = group.Count + CountOf(symbol) } : new Group(symbol, 1);
        return byName.OrderBy(e => RankOf(e.Value.First)).ThenBy(e => e.Key, StringComparer.OrdinalIgnoreCase).ThenBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => new CompletionItem(Escaped(e.Key), ItemKind.Of(e.Value.First), SignatureOf(e.Value)));
    }

    static bool IsShown(ISymbol symbol) => symbol is { CanBeReferencedByName: true, Name: not "" } and not ILabelSymbol && !IsHidden(symbol);

    static bool IsHidden(ISymbol symbol) => symbol is not (ILocalSymbol or INamespaceSymbol) && symbol.GetAttributes().Any(a =>
        a is { AttributeClass.Name: "EditorBrowsableAttribute", ConstructorArguments: [{ Value: (int)System.ComponentModel.EditorBrowsableState.Never }] });

    static string TextOf(ISymbol symbol, Caret caret) =>
        caret.Role == CaretRole.Attribute && symbol is INamedTypeSymbol && symbol.Name.EndsWith(AttributeSuffix, StringComparison.Ordinal)
            ? symbol.Name[..^AttributeSuffix.Length]
            : symbol.Name;

    static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    static int CountOf(ISymbol symbol) => symbol is IMethodSymbol ? 1 : 0;

    /// <summary>What is nearest comes first, and what every object has comes last.</summary>
    static int RankOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => 0,
        { ContainingType.IsScriptClass: true } and not INamedTypeSymbol => 1,
        { ContainingType.SpecialType: SpecialType.System_Object } => 5,
        IMethodSymbol { ReducedFrom: not null } => 3,
        INamespaceSymbol => 4,
        _ => 2,
    };

    static string SignatureOf(Group group)
    {
        var signature = group.First.ToDisplayString(s_format);
        var more = group.Count - 1;
        return more < 1 ? signature : string.Create(CultureInfo.InvariantCulture, $"{signature} (+ {more} {(more == 1 ? "overload" : "overloads")})");
    }

    sealed record Group(ISymbol First, int Count);
}
