using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Running;

/// <summary>A variable that a cell declares at its top level.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as it is written, or that of the literal it begins with; null when neither tells.</param>
sealed record DeclaredVariable(string Name, string? Type)
{
    static readonly CSharpParseOptions Script = new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    /// <summary>The variables of a cell, in order.</summary>
    public static IReadOnlyList<DeclaredVariable> In(string code) =>
        [.. CSharpSyntaxTree.ParseText(code, Script).GetCompilationUnitRoot().Members.Select(DeclarationOf).OfType<VariableDeclarationSyntax>().SelectMany(Variables)];

    static VariableDeclarationSyntax? DeclarationOf(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration,
        GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } => local.Declaration,
        _ => null,
    };

    static IEnumerable<DeclaredVariable> Variables(VariableDeclarationSyntax declaration) =>
        declaration.Variables.Select(v => new DeclaredVariable(v.Identifier.ValueText, declaration.Type.IsVar ? TypeOf(v.Initializer?.Value) : declaration.Type.ToString()));

    static string? TypeOf(ExpressionSyntax? value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: { } literal } => Keyword(literal),
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax { Token.Value: { } literal } } => Keyword(literal),
        InterpolatedStringExpressionSyntax => "string",
        _ => null,
    };

    static string? Keyword(object literal) => literal switch
    {
        string => "string",
        int => "int",
        long => "long",
        double => "double",
        float => "float",
        decimal => "decimal",
        bool => "bool",
        _ => null,
    };
}
