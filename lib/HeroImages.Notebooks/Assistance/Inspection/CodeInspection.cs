using System.Collections.Immutable;
using HeroImages.Notebooks.Assistance.Calls;
using HeroImages.Notebooks.Cells;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Assistance.Inspection;

/// <summary>Tells what the name at a place means, and which call the place is an argument of.</summary>
static class CodeInspection
{
    const int MostSignatures = 20;

    /// <summary>What is known, or null where there is neither a name nor a call.</summary>
    /// <param name="model">The meaning of the text.</param>
    /// <param name="position">A place in the text.</param>
    /// <param name="valueOf">The present value of a variable of an earlier cell, in one line; null where it has none.</param>
    /// <param name="cancel">Stops the work.</param>
    public static MimeBundle? At(SemanticModel model, int position, Func<string, string?>? valueOf, CancellationToken cancel)
    {
        var symbols = SymbolsAt(model, position, cancel);
        var site = CallSite.Around(model, position, cancel);
        if (symbols.IsEmpty && site is null)
            return null;
        var page = new InspectionPage();
        AddSymbols(page, symbols, model, valueOf, cancel);
        if (site is not null)
            AddCall(page, site, symbols.IsEmpty ? model.Compilation : null, cancel);
        return page.ToBundle();
    }

    static void AddSymbols(InspectionPage page, ImmutableArray<ISymbol> symbols, SemanticModel model, Func<string, string?>? valueOf, CancellationToken cancel)
    {
        if (symbols is not [var first, ..])
            return;
        foreach (var symbol in symbols.Take(MostSignatures))
            page.AddSignature(symbol);
        page.AddNote(symbols.Length > MostSignatures ? $"and {symbols.Length - MostSignatures} overloads more" : "");
        if (HasRun(first, model) && valueOf?.Invoke(first.Name) is { } value)
            page.AddValue(value);
        if (TypeOfVariable(first) is { } type)
            page.AddNote(DocumentationReader.Of(type, model.Compilation, cancel).Summary);
        else
            page.AddDocumentation(DocumentationReader.Of(first, model.Compilation, cancel));
    }

    /// <summary>A variable that the text itself declares has no value yet.</summary>
    static bool HasRun(ISymbol symbol, SemanticModel model) =>
        symbol is IFieldSymbol { ContainingType.IsScriptClass: true } && symbol.Locations.All(l => l.SourceTree != model.SyntaxTree);

    static ITypeSymbol? TypeOfVariable(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol { ContainingType.IsScriptClass: true } field => field.Type,
        _ => null,
    };

    static void AddCall(InspectionPage page, CallSite site, Compilation? documented, CancellationToken cancel)
    {
        foreach (var candidate in site.Candidates.Take(MostSignatures))
            if (site.ParameterOf(candidate) is { } active)
                page.AddSignature(candidate, active);
            else
                page.AddSignature(candidate);
        if (documented is not null)
            page.AddDocumentation(DocumentationReader.Of(site.Candidates[0], documented, cancel));
    }

    static ImmutableArray<ISymbol> SymbolsAt(SemanticModel model, int position, CancellationToken cancel)
    {
        var root = model.SyntaxTree.GetRoot(cancel);
        var token = root.FindToken(position);
        if (!IsName(token, position) && position > 0)
            token = root.FindToken(position - 1);
        return IsName(token, position) && token.Parent is { } node ? SymbolsOf(model, token, node, cancel) : [];
    }

    static bool IsName(SyntaxToken token, int position) => token.Span.IntersectsWith(position)
        && (token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsPredefinedType(token.Kind()) || token.Kind() is SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword);

    static ImmutableArray<ISymbol> SymbolsOf(SemanticModel model, SyntaxToken token, SyntaxNode node, CancellationToken cancel)
    {
        if (token.ValueText == "var" && node is IdentifierNameSyntax { IsVar: true } && model.GetTypeInfo(node, cancel).Type is { } type)
            return [type];
        if (node is not ExpressionSyntax && model.GetDeclaredSymbol(node, cancel) is { } declared)
            return [declared];
        var info = model.GetSymbolInfo(node, cancel);
        var group = model.GetMemberGroup(node, cancel);
        if (info.Symbol is { } symbol)
            return [Constructed(symbol), .. group.Where(s => !SymbolEqualityComparer.Default.Equals(s, symbol))];
        return group.IsEmpty ? info.CandidateSymbols : group;
    }

    static ISymbol Constructed(ISymbol symbol) => symbol is IAliasSymbol alias ? alias.Target : symbol;
}
