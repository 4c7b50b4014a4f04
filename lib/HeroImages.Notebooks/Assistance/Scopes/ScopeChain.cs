using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Assistance.Scopes;

/// <summary>What the cells that ran have declared and opened, seen from the next one.</summary>
/// <param name="Symbols">Variables, methods and types; of one name the latest, but all methods up to there.</param>
/// <param name="Usings">The cells' own using directives, as text.</param>
sealed record ScopeChain(ImmutableArray<ISymbol> Symbols, string Usings)
{
    static readonly ConditionalWeakTable<CSharpCompilation, Link> s_links = [];

    /// <summary>Walks a chain; each of its submissions is examined once in its life.</summary>
    /// <param name="latest">Its last submission, or null.</param>
    public static ScopeChain Of(CSharpCompilation? latest)
    {
        var symbols = ImmutableArray.CreateBuilder<ISymbol>();
        var taken = new Dictionary<string, bool>(StringComparer.Ordinal);
        var usings = new List<string>();
        for (var at = latest; at is not null; at = at.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            var link = s_links.GetValue(at, Link.Of);
            usings.AddRange(link.Usings);
            symbols.AddRange(link.Symbols.Where(s => !taken.TryGetValue(s.Name, out var isMethod) || (isMethod && s is IMethodSymbol)));
            foreach (var symbol in link.Symbols)
                taken.TryAdd(symbol.Name, symbol is IMethodSymbol);
        }
        return new ScopeChain(symbols.ToImmutable(), string.Concat(usings.Distinct()));
    }

    sealed record Link(ImmutableArray<ISymbol> Symbols, ImmutableArray<string> Usings)
    {
        public static Link Of(CSharpCompilation submission)
        {
            var members = submission.ScriptClass?.GetMembers() ?? [];
            var usings = submission.SyntaxTrees.SelectMany(t => t.GetCompilationUnitRoot().Usings).Select(u => u.ToString().ReplaceLineEndings(" ") + " ");
            return new Link([.. members.Where(m => m is { IsImplicitlyDeclared: false, CanBeReferencedByName: true })], [.. usings]);
        }
    }
}
