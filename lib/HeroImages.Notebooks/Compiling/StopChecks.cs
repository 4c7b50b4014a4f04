using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Compiling;

/// <summary>
/// Finds the places where a cell has to ask whether it is to be stopped: the head of every loop and lambda, every label, and after every
/// await. Without them loops inside <c>try</c>, <c>lock</c> or <c>finally</c>, and code that goes on after an await, could not be
/// stopped. The heads of all that can be called ask for the depth of the stack as well, since an overflow would end the process.
/// </summary>
/// <param name="returns">Says what the body of a lambda is for.</param>
sealed class StopChecks(Func<LambdaExpressionSyntax, LambdaReturn> returns) : CSharpSyntaxWalker
{
    const string Signal = "global::HeroImages.Notebooks.Execution.StopSignal";
    const string Check = $"{Signal}.Check();";
    const string Enter = $"{Signal}.Enter();";

    readonly List<SourceEdit> _edits = [];

    /// <summary>The edits that put the checks in.</summary>
    /// <param name="root">The cell.</param>
    /// <param name="returns">Says what the body of a lambda is for.</param>
    public static IReadOnlyList<SourceEdit> For(SyntaxNode root, Func<LambdaExpressionSyntax, LambdaReturn> returns)
    {
        var walker = new StopChecks(returns);
        walker.Visit(root);
        return walker._edits;
    }

    /// <inheritdoc/>
    public override void VisitWhileStatement(WhileStatementSyntax node) => Loop(node.Statement, () => base.VisitWhileStatement(node));

    /// <inheritdoc/>
    public override void VisitDoStatement(DoStatementSyntax node) => Loop(node.Statement, () => base.VisitDoStatement(node));

    /// <inheritdoc/>
    public override void VisitForStatement(ForStatementSyntax node) => Loop(node.Statement, () => base.VisitForStatement(node));

    /// <inheritdoc/>
    public override void VisitForEachStatement(ForEachStatementSyntax node) => Loop(node.Statement, () => base.VisitForEachStatement(node));

    /// <inheritdoc/>
    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        Loop(node.Statement, () => base.VisitForEachVariableStatement(node));

    /// <inheritdoc/>
    public override void VisitLabeledStatement(LabeledStatementSyntax node)
    {
        if (!node.ColonToken.IsMissing)
        {
            Insert(node.ColonToken.Span.End, Check);
        }
        base.VisitLabeledStatement(node);
    }

    /// <inheritdoc/>
    public override void VisitAwaitExpression(AwaitExpressionSyntax node)
    {
        if (node.Parent is ExpressionStatementSyntax { SemicolonToken.IsMissing: false } statement)
        {
            AwaitStatement(statement, () => base.VisitAwaitExpression(node));
        }
        else if (HasValue(node))
        {
            Insert(node.SpanStart, $"{Signal}.Passed(");
            base.VisitAwaitExpression(node);
            Insert(node.Span.End, ")");
        }
        else
        {
            base.VisitAwaitExpression(node);
        }
    }

    /// <inheritdoc/>
    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) =>
        Method(node.Body, node.ExpressionBody, node.SemicolonToken, node.ReturnType, node.Modifiers, () => base.VisitLocalFunctionStatement(node));

    /// <inheritdoc/>
    public override void VisitMethodDeclaration(MethodDeclarationSyntax node) =>
        Method(node.Body, node.ExpressionBody, node.SemicolonToken, node.ReturnType, node.Modifiers, () => base.VisitMethodDeclaration(node));

    /// <inheritdoc/>
    public override void VisitAccessorDeclaration(AccessorDeclarationSyntax node) => Body(
        node.Body, node.ExpressionBody, node.SemicolonToken, givesValue: node.Keyword.IsKind(SyntaxKind.GetKeyword), () => base.VisitAccessorDeclaration(node));

    /// <inheritdoc/>
    public override void VisitPropertyDeclaration(PropertyDeclarationSyntax node) =>
        Getter(node.ExpressionBody, node.SemicolonToken, () => base.VisitPropertyDeclaration(node));

    /// <inheritdoc/>
    public override void VisitIndexerDeclaration(IndexerDeclarationSyntax node) =>
        Getter(node.ExpressionBody, node.SemicolonToken, () => base.VisitIndexerDeclaration(node));

    /// <inheritdoc/>
    public override void VisitConstructorDeclaration(ConstructorDeclarationSyntax node) =>
        Body(node.Body, node.ExpressionBody, node.SemicolonToken, givesValue: false, () => base.VisitConstructorDeclaration(node));

    /// <inheritdoc/>
    public override void VisitOperatorDeclaration(OperatorDeclarationSyntax node) =>
        Body(node.Body, node.ExpressionBody, node.SemicolonToken, !ReturnsNothing(node.ReturnType, node.Modifiers), () => base.VisitOperatorDeclaration(node));

    /// <inheritdoc/>
    public override void VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node) =>
        Body(node.Body, node.ExpressionBody, node.SemicolonToken, givesValue: true, () => base.VisitConversionOperatorDeclaration(node));

    /// <inheritdoc/>
    public override void VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) => Lambda(node.Block, () => base.VisitAnonymousMethodExpression(node));

    /// <inheritdoc/>
    public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => Lambda(node, () => base.VisitSimpleLambdaExpression(node));

    /// <inheritdoc/>
    public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        Lambda(node, () => base.VisitParenthesizedLambdaExpression(node));

    /// <summary>Where the syntax alone says that an await gives a value; one that gives none cannot be an argument.</summary>
    static bool HasValue(AwaitExpressionSyntax node) =>
        node.Parent is EqualsValueClauseSyntax or AssignmentExpressionSyntax or ArgumentSyntax or BinaryExpressionSyntax or ReturnStatementSyntax;

    static bool ReturnsNothing(TypeSyntax type, SyntaxTokenList modifiers)
    {
        var isAsync = modifiers.Any(SyntaxKind.AsyncKeyword);
        var name = type is QualifiedNameSyntax qualified ? qualified.Right.ToString() : type.ToString();
        return name == "void" || (isAsync && name is "Task" or "ValueTask");
    }

    void Method(
        BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, TypeSyntax returns, SyntaxTokenList modifiers, Action visit) =>
        Body(body, arrow, semicolon, !ReturnsNothing(returns, modifiers), visit);

    void Body(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, bool givesValue, Action visit)
    {
        if (body is { OpenBraceToken.IsMissing: false, CloseBraceToken.IsMissing: false })
        {
            Insert(body.OpenBraceToken.Span.End, Enter);
            visit();
        }
        else if (arrow is { Expression: not ThrowExpressionSyntax } && !semicolon.IsMissing)
        {
            _edits.Add(new(arrow.ArrowToken.SpanStart, arrow.ArrowToken.Span.Length, givesValue ? $"{{{Enter}return " : $"{{{Enter}"));
            visit();
            Insert(semicolon.Span.End, "}");
        }
        else
        {
            visit();
        }
    }

    /// <summary>A property or indexer that is nothing but an expression.</summary>
    void Getter(ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, Action visit)
    {
        if (arrow is null or { Expression: ThrowExpressionSyntax } || semicolon.IsMissing)
        {
            visit();
            return;
        }
        _edits.Add(new(arrow.ArrowToken.SpanStart, arrow.ArrowToken.Span.Length, $"{{get{{{Enter}return "));
        visit();
        Insert(semicolon.Span.End, "}}");
    }

    /// <summary>Lambdas are the bodies of loops that the library holds, and can call each other without end.</summary>
    void Lambda(LambdaExpressionSyntax node, Action visit)
    {
        var kind = node.ExpressionBody is null or ThrowExpressionSyntax ? LambdaReturn.Unknown : returns(node);
        if (node.Block is { } block)
        {
            Lambda(block, visit);
        }
        else if (kind == LambdaReturn.Unknown)
        {
            visit();
        }
        else
        {
            Insert(node.ExpressionBody!.SpanStart, "{" + Enter + (kind == LambdaReturn.Value ? "return " : ""));
            visit();
            Insert(node.ExpressionBody.Span.End, ";}");
        }
    }

    void Lambda(BlockSyntax block, Action visit)
    {
        Insert(block.OpenBraceToken.Span.End, Enter);
        visit();
    }

    void AwaitStatement(ExpressionStatementSyntax statement, Action visit)
    {
        var isAmongOthers = statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax;
        if (!isAmongOthers)
        {
            Insert(statement.SpanStart, "{");
        }
        visit();
        Insert(statement.Span.End, isAmongOthers ? Check : Check + "}");
    }

    void Loop(StatementSyntax body, Action visit)
    {
        if (body is BlockSyntax block)
        {
            Insert(block.OpenBraceToken.Span.End, Check);
            visit();
        }
        else
        {
            Insert(body.SpanStart, "{" + Check);
            visit();
            Insert(body.Span.End, "}");
        }
    }

    void Insert(int position, string text) => _edits.Add(SourceEdit.Insert(position, text));
}
