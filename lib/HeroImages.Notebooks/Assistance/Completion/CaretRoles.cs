using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>Tells from the syntax around a word what kind of name may stand there.</summary>
static class CaretRoles
{
    /// <summary>The role of a word.</summary>
    public static CaretRole Of(SyntaxToken token)
    {
        var before = token.GetPreviousToken(includeSkipped: true);
        if (before.IsKind(SyntaxKind.OverrideKeyword))
            return CaretRole.Override;
        if (before.IsKind(SyntaxKind.NumericLiteralToken) && before.Text.EndsWith('.'))
            return CaretRole.Nothing;
        return token.Parent switch
        {
            IdentifierNameSyntax name => OfName(name, before),
            AccessorDeclarationSyntax => CaretRole.Accessor,
            _ => OfOther(token, before),
        };
    }

    /// <summary>Whether a token may be the last of a whole expression.</summary>
    public static bool EndsExpression(SyntaxToken token) =>
        token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.StringLiteralToken
            or SyntaxKind.NumericLiteralToken or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword or SyntaxKind.NullKeyword or SyntaxKind.ThisKeyword;

    static CaretRole OfName(IdentifierNameSyntax name, SyntaxToken before) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => OfMember(access),
        MemberBindingExpressionSyntax => CaretRole.ConditionalMember,
        QualifiedNameSyntax qualified when qualified.Right == name => CaretRole.Member,
        AliasQualifiedNameSyntax alias when alias.Name == name => CaretRole.Member,
        UsingDirectiveSyntax => CaretRole.Using,
        AttributeSyntax => CaretRole.Attribute,
        InitializerExpressionSyntax initializer when IsOfMembers(initializer) => CaretRole.InitializedMember,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment
            when assignment.Left == name && IsOfMembers(initializer) => CaretRole.InitializedMember,
        NameColonSyntax { Parent: SubpatternSyntax } => CaretRole.PatternMember,
        ConstantPatternSyntax { Parent: SubpatternSyntax { Parent: PropertyPatternClauseSyntax } } => CaretRole.PatternMember,
        TypePatternSyntax { Parent: SubpatternSyntax { Parent: PropertyPatternClauseSyntax } } => CaretRole.PatternMember,
        ExpressionStatementSyntax => CaretRole.Statement,
        IncompleteMemberSyntax member => OfMemberStart(member, before),
        BaseObjectCreationExpressionSyntax => CaretRole.NewType,
        _ => OfTypePlace(name, before),
    };

    static CaretRole OfMember(MemberAccessExpressionSyntax access) =>
        access.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } ? CaretRole.Nothing : CaretRole.Member;

    static bool IsOfMembers(InitializerExpressionSyntax initializer) =>
        initializer.Kind() is SyntaxKind.ObjectInitializerExpression or SyntaxKind.CollectionInitializerExpression or SyntaxKind.WithInitializerExpression;

    static CaretRole OfTypePlace(IdentifierNameSyntax name, SyntaxToken before) => name.Parent switch
    {
        VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax } => StartsStatement(name) ? CaretRole.Statement : CaretRole.Type,
        VariableDeclarationSyntax { Parent: FieldDeclarationSyntax field } => OfMemberStart(field, before),
        MethodDeclarationSyntax or PropertyDeclarationSyntax or LocalFunctionStatementSyntax => OfMemberStart(name.Parent, before),
        BinaryExpressionSyntax binary when binary.Right == name && binary.Kind() is SyntaxKind.IsExpression or SyntaxKind.AsExpression => CaretRole.Type,
        ExpressionSyntax when name.Parent is TypeSyntax and not (IdentifierNameSyntax or QualifiedNameSyntax) => CaretRole.Type,
        TypeArgumentListSyntax or BaseTypeSyntax or ParameterSyntax or TypeOfExpressionSyntax or CatchDeclarationSyntax => CaretRole.Type,
        VariableDeclarationSyntax or DeclarationPatternSyntax or RecursivePatternSyntax or TypePatternSyntax or TypeConstraintSyntax => CaretRole.Type,
        _ => CaretRole.Expression,
    };

    /// <summary>A type that begins a member could, half typed, be a statement too, unless a type surrounds it.</summary>
    static CaretRole OfMemberStart(SyntaxNode member, SyntaxToken before)
    {
        if (member.Parent is TypeDeclarationSyntax)
            return CaretRole.TypeMember;
        return before.Span.Start >= member.SpanStart ? CaretRole.TypeMember : CaretRole.Statement;
    }

    static bool StartsStatement(IdentifierNameSyntax name) => name.FirstAncestorOrSelf<StatementSyntax>()?.SpanStart == name.SpanStart;

    static CaretRole OfOther(SyntaxToken token, SyntaxToken before)
    {
        if (EndsExpression(before))
            return CaretRole.Continuation;
        return token.Parent is SkippedTokensTriviaSyntax ? CaretRole.Expression : CaretRole.Nothing;
    }
}
