using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Compiling;

/// <summary>A cell as an assembly.</summary>
/// <param name="Compilation">What it was made of; the next one continues it.</param>
/// <param name="Image">The assembly.</param>
/// <param name="Symbols">Its line numbers, portable.</param>
/// <param name="Returns">Whether it may end at a <c>return</c> with a value of its own.</param>
/// <param name="EndsInExpression">Whether its last statement is an expression whose value could be shown.</param>
sealed record CompiledCell(CSharpCompilation Compilation, byte[] Image, byte[] Symbols, bool Returns, bool EndsInExpression)
{
    /// <summary>Whether the expression that it ends in gives a value at all.</summary>
    public bool HasValue()
    {
        var tree = Compilation.SyntaxTrees[^1];
        var last = CellParse.TrailingExpression((Microsoft.CodeAnalysis.CSharp.Syntax.CompilationUnitSyntax)tree.GetRoot());
        return last is not null && Compilation.GetSemanticModel(tree).GetTypeInfo(last).Type?.SpecialType != Microsoft.CodeAnalysis.SpecialType.System_Void;
    }
}
