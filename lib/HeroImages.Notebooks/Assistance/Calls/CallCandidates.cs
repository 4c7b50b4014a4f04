using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Assistance.Calls;

/// <summary>What a call may mean: all overloads that are visible, whether or not its arguments fit.</summary>
static class CallCandidates
{
    /// <summary>Finds them for a node that has arguments.</summary>
    public static ImmutableArray<ISymbol> Of(SemanticModel model, SyntaxNode call, CancellationToken cancel) => call switch
    {
        InvocationExpressionSyntax invocation => OfInvocation(model, invocation, cancel),
        BaseObjectCreationExpressionSyntax creation => Constructors(model, CreatedBy(model, creation, cancel), call.SpanStart),
        AttributeSyntax attribute => Constructors(model, model.GetTypeInfo(attribute, cancel).Type, call.SpanStart),
        ConstructorInitializerSyntax initializer => model.GetMemberGroup(initializer, cancel),
        PrimaryConstructorBaseTypeSyntax based => Constructors(model, model.GetTypeInfo(based.Type, cancel).Type, call.SpanStart),
        ElementAccessExpressionSyntax access => Indexers(model, model.GetTypeInfo(access.Expression, cancel).Type, call.SpanStart),
        _ => [],
    };

    static ImmutableArray<ISymbol> OfInvocation(SemanticModel model, InvocationExpressionSyntax invocation, CancellationToken cancel)
    {
        var group = model.GetMemberGroup(invocation.Expression, cancel).Where(s => s is IMethodSymbol).ToImmutableArray();
        if (!group.IsEmpty)
            return group;
        return model.GetTypeInfo(invocation.Expression, cancel).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [invoke] : [];
    }

    static ITypeSymbol? CreatedBy(SemanticModel model, BaseObjectCreationExpressionSyntax creation, CancellationToken cancel)
    {
        var info = model.GetTypeInfo(creation, cancel);
        return info.Type ?? info.ConvertedType;
    }

    static ImmutableArray<ISymbol> Constructors(SemanticModel model, ITypeSymbol? type, int position) =>
        type is INamedTypeSymbol named ? [.. named.InstanceConstructors.Where(c => model.IsAccessible(position, c))] : [];

    static ImmutableArray<ISymbol> Indexers(SemanticModel model, ITypeSymbol? type, int position)
    {
        List<ISymbol> found = [];
        for (var from = type; from is not null; from = from.BaseType)
            found.AddRange(from.GetMembers().Where(m => m is IPropertySymbol { IsIndexer: true } && model.IsAccessible(position, m)));
        return [.. found];
    }
}
