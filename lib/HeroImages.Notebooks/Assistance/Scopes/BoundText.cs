using System.Collections.Immutable;
using HeroImages.Notebooks.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Assistance.Scopes;

/// <summary>A text with its meaning in a scope.</summary>
sealed class BoundText
{
    readonly CSharpCompilation _alone;
    readonly ScopeChain _chain;
    readonly string _text;
    readonly CSharpParseOptions _options;
    readonly CancellationToken _cancel;

    /// <summary>Binds a text.</summary>
    /// <param name="chained">An empty submission at the end of the chain.</param>
    /// <param name="alone">One like it without the chain.</param>
    /// <param name="chain">What the chain declares.</param>
    /// <param name="text">The text.</param>
    /// <param name="options">How to parse it.</param>
    /// <param name="cancel">Stops the work.</param>
    public BoundText(CSharpCompilation chained, CSharpCompilation alone, ScopeChain chain, string text, CSharpParseOptions options, CancellationToken cancel)
    {
        (_alone, _chain, _text, _options, _cancel) = (alone, chain, text, options, cancel);
        Model = ModelOf(chained, text);
    }

    /// <summary>Its meaning.</summary>
    public SemanticModel Model { get; }

    /// <summary>All that a bare name could mean at a place.</summary>
    /// <param name="position">The place.</param>
    /// <param name="typesOnly">Types and namespaces alone.</param>
    /// <param name="isWanted">Says which names are of interest.</param>
    /// <returns>In no order; what hides something of its name is there alone, unless both are methods.</returns>
    /// <remarks>
    /// Roslyn's own search passes every namespace that is open once for each submission of the chain, some hundred thousand types
    /// after two hundred cells. So what is open is searched once, without the chain, and the chain's own declarations are added;
    /// only what the text itself declares is then looked up by name, to know its type.
    /// </remarks>
    public IEnumerable<ISymbol> Visible(int position, bool typesOnly, Func<string, bool> isWanted)
    {
        var open = ModelOf(_alone, _chain.Usings + _text);
        var at = position + _chain.Usings.Length;
        var found = (typesOnly ? open.LookupNamespacesAndTypes(at) : open.LookupSymbols(at)).Where(s => isWanted(s.Name)).ToList();
        var own = found.Where(IsOfText).Select(s => s.Name).Distinct().ToHashSet();
        var declared = own.SelectMany(n => Named(position, typesOnly, n));
        var earlier = _chain.Symbols.Where(s => isWanted(s.Name) && !own.Contains(s.Name) && (!typesOnly || s is INamedTypeSymbol)).ToList();
        var hidden = earlier.Select(s => s.Name).ToHashSet();
        return declared.Concat(earlier).Concat(found.Where(s => !own.Contains(s.Name) && !hidden.Contains(s.Name)));
    }

    static bool IsOfText(ISymbol symbol) => symbol is not INamespaceSymbol && symbol.Locations.Any(l => l.IsInSource);

    ImmutableArray<ISymbol> Named(int position, bool typesOnly, string name) =>
        typesOnly ? Model.LookupNamespacesAndTypes(position, name: name) : Model.LookupSymbols(position, name: name);

    SemanticModel ModelOf(CSharpCompilation compilation, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, _options, cancellationToken: _cancel);
        if (Nesting.IsTooDeep(tree.GetRoot(_cancel)))
            throw new InsufficientExecutionStackException();
        return compilation.AddSyntaxTrees(tree).GetSemanticModel(tree);
    }
}
