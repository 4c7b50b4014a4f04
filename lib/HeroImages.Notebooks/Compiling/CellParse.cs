using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Compiling;

/// <summary>How the text of a cell is parsed.</summary>
static class CellParse
{
    /// <summary>As a script in the latest C#.</summary>
    public static CSharpParseOptions Options { get; } =
        new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Parses a text and makes the edits that let it be stopped, hold extension methods and end with a value.</summary>
    /// <param name="code">The text.</param>
    /// <param name="bind">Binds a tree; asked only where there are lambdas that need it.</param>
    public static EditedSource Prepare(string code, Func<SyntaxTree, SemanticModel> bind)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Options);
        if (TrailingWith.Mend(tree.GetCompilationUnitRoot(), code) is { } mended)
        {
            (code, tree) = (mended, CSharpSyntaxTree.ParseText(mended, Options));
        }
        var forwarders = ExtensionForwarders.For(tree.GetCompilationUnitRoot()).ToList();
        var returns = forwarders.Count > 0 ? null : new Lazy<LambdaReturns>(() => new(bind(tree)));
        return EditedSource.Of(code, [.. forwarders, .. StopChecks.For(tree.GetRoot(), lambda => returns?.Value.Of(lambda) ?? LambdaReturn.Unknown)]);
    }

    /// <summary>Whether the cell ends in an expression that stands for its value; it may still be void.</summary>
    public static ExpressionSyntax? TrailingExpression(CompilationUnitSyntax root) =>
        root.Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last } ? last.Expression : null;

    /// <summary>Whether a cell may end at a <c>return</c> with a value; those of its functions do not count.</summary>
    public static bool HasReturn(CompilationUnitSyntax root) => root.DescendantNodes(CanHoldReturn).OfType<ReturnStatementSyntax>().Any(r => r.Expression is not null);

    static bool CanHoldReturn(SyntaxNode node) => node is GlobalStatementSyntax or not (MemberDeclarationSyntax or ExpressionSyntax or LocalFunctionStatementSyntax);
}
