using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Compiling;

/// <summary>Says of the lambdas of a cell what their bodies are for.</summary>
/// <param name="model">The cell, bound.</param>
sealed class LambdaReturns(SemanticModel model)
{
    /// <summary>Says it of one.</summary>
    public LambdaReturn Of(LambdaExpressionSyntax lambda)
    {
        if (lambda.AncestorsAndSelf().OfType<LambdaExpressionSyntax>().Any(l => Converted(l) is not { TypeKind: TypeKind.Delegate })
            || Converted(lambda)?.DelegateInvokeMethod is not { ReturnsByRef: false, ReturnsByRefReadonly: false } invoke)
        {
            return LambdaReturn.Unknown;
        }
        var isAsync = lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
        return invoke.ReturnsVoid || (isAsync && invoke.ReturnType is INamedTypeSymbol { Arity: 0 }) ? LambdaReturn.Nothing
            : invoke.ReturnType.TypeKind == TypeKind.Error ? LambdaReturn.Unknown
            : LambdaReturn.Value;
    }

    INamedTypeSymbol? Converted(LambdaExpressionSyntax lambda) => model.GetTypeInfo(lambda).ConvertedType as INamedTypeSymbol;
}
