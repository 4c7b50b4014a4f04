using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Assistance.Calls;

/// <summary>The call whose arguments surround a place.</summary>
/// <param name="Candidates">What may be called, the likeliest first; never empty.</param>
/// <param name="Argument">Which argument the place is in, from 0.</param>
/// <param name="ArgumentName">The name written before that argument, or null.</param>
/// <param name="TakenNames">Names written before any argument of the call.</param>
sealed record CallSite(ImmutableArray<ISymbol> Candidates, int Argument, string? ArgumentName, ImmutableArray<string> TakenNames)
{
    /// <summary>Finds the innermost call around a place, or null.</summary>
    public static CallSite? Around(SemanticModel model, int position, CancellationToken cancel)
    {
        var token = model.SyntaxTree.GetRoot(cancel).FindToken(Math.Max(position - 1, 0));
        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            if (IsArguments(node, position) && Of(model, node, position, cancel) is { } site)
                return site;
            if (node is AnonymousFunctionExpressionSyntax { Block: not null } or StatementSyntax and not ExpressionStatementSyntax or MemberDeclarationSyntax)
                return null;
        }
        return null;
    }

    /// <summary>The parameter of a candidate that the argument is for, or null.</summary>
    public IParameterSymbol? ParameterOf(ISymbol candidate)
    {
        var parameters = ParametersOf(candidate);
        if (ArgumentName is not null)
            return parameters.FirstOrDefault(p => p.Name == ArgumentName);
        if (Argument < parameters.Length)
            return parameters[Argument];
        return parameters is [.., { IsParams: true } last] ? last : null;
    }

    /// <summary>The parameters of a method, constructor, delegate or indexer.</summary>
    public static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol candidate) => candidate switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol indexer => indexer.Parameters,
        _ => [],
    };

    static bool IsArguments(SyntaxNode node, int position) => node switch
    {
        BaseArgumentListSyntax list => Encloses(list.GetFirstToken(), list.GetLastToken(includeZeroWidth: true), position),
        AttributeArgumentListSyntax list => Encloses(list.OpenParenToken, list.CloseParenToken, position),
        _ => false,
    };

    static bool Encloses(SyntaxToken open, SyntaxToken close, int position) => position >= open.Span.End && (close.IsMissing || position <= close.SpanStart);

    static CallSite? Of(SemanticModel model, SyntaxNode list, int position, CancellationToken cancel)
    {
        var (separators, arguments) = PartsOf(list);
        var active = separators.Count(s => !s.IsMissing && s.Span.End <= position);
        var candidates = CallCandidates.Of(model, list.Parent!, cancel);
        if (candidates.IsEmpty)
            return null;
        var names = arguments.Select(a => a is ArgumentSyntax { NameColon.Name.Identifier.ValueText: var name } ? name : null).ToList();
        var types = arguments.Take(active).Select(a => a is ArgumentSyntax given ? model.GetTypeInfo(given.Expression, cancel).Type : null).ToList();
        var meant = model.GetSymbolInfo(list.Parent!, cancel).Symbol;
        ImmutableArray<ISymbol> ordered = [.. candidates.OrderByDescending(c => Fit(c, active, types, meant))];
        return new CallSite(ordered, active, active < names.Count ? names[active] : null, [.. names.OfType<string>()]);
    }

    /// <summary>The compiler's choice is best, then what has room for the argument, then what takes the types given so far.</summary>
    static int Fit(ISymbol candidate, int active, List<ITypeSymbol?> types, ISymbol? meant)
    {
        var parameters = ParametersOf(candidate);
        var hasRoom = parameters.Length > active || parameters is [.., { IsParams: true }];
        var same = parameters.Zip(types).Count(p => p.Second is not null && SymbolEqualityComparer.Default.Equals(p.First.Type, p.Second));
        return (SymbolEqualityComparer.Default.Equals(candidate, meant) ? 2000 : 0) + (hasRoom ? 1000 : 0) + Math.Min(same, 999);
    }

    static (IEnumerable<SyntaxToken> Separators, IReadOnlyList<SyntaxNode> Arguments) PartsOf(SyntaxNode list) => list switch
    {
        BaseArgumentListSyntax arguments => (arguments.Arguments.GetSeparators(), arguments.Arguments),
        AttributeArgumentListSyntax arguments => (arguments.Arguments.GetSeparators(), arguments.Arguments),
        _ => ([], []),
    };
}
