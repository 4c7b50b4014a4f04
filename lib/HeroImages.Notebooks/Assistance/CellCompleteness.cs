using HeroImages.Notebooks.Assistance.Scopes;
using HeroImages.Notebooks.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Assistance;

/// <summary>Tells whether a cell's text can be run as it stands, from its syntax alone.</summary>
static class CellCompleteness
{
    const string IndentStep = "    ";
    const string NewLineInString = "CS1010";
    const string NewLineInInterpolation = "CS8967";
    const string OpenInterpolation = "CS8076";

    static readonly CSharpParseOptions s_options = new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Judges a text. Magics, directives and other languages count as complete.</summary>
    /// <param name="code">The text.</param>
    /// <param name="otherLanguages">See <see cref="AssistantOptions.OtherLanguages"/>.</param>
    public static Completeness Check(string code, IReadOnlyCollection<string> otherLanguages)
    {
        var mask = CellMask.Of(code, otherLanguages);
        if (mask.IsBlank)
            return new Completeness(CompletenessState.Complete);
        if (Nesting.IsTooDeep(mask.Text))
            return new Completeness(CompletenessState.Invalid);
        var tree = CSharpSyntaxTree.ParseText(mask.Text.TrimEnd(), s_options);
        var errors = tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (IsUnfinished(tree, errors))
            return IsBroken(tree, errors) ? new Completeness(CompletenessState.Invalid) : Unfinished(tree);
        return new Completeness(errors.Count == 0 ? CompletenessState.Complete : CompletenessState.Invalid);
    }

    static bool IsUnfinished(SyntaxTree tree, List<Diagnostic> errors) =>
        errors.Count > 0 && (!SyntaxFactory.IsCompleteSubmission(tree) || errors.Exists(e => IsOpenString(e, tree)));

    /// <summary>A plain string that lacks its end on the last line can still get it.</summary>
    static bool IsOpenString(Diagnostic error, SyntaxTree tree) =>
        error.Id is NewLineInString or NewLineInInterpolation or OpenInterpolation
        && LineOf(error, tree) == tree.GetText().Lines.Count - 1;

    static int LineOf(Diagnostic error, SyntaxTree tree) => tree.GetText().Lines.GetLineFromPosition(error.Location.SourceSpan.Start).LineNumber;

    /// <summary>An error before the last token is none that more text could mend.</summary>
    static bool IsBroken(SyntaxTree tree, List<Diagnostic> errors)
    {
        var last = tree.GetRoot().GetLastToken(includeZeroWidth: false);
        return errors.Exists(e => e.Id != OpenInterpolation && e.Location.SourceSpan.End <= last.SpanStart && e.Location.SourceSpan.Length > 0);
    }

    static Completeness Unfinished(SyntaxTree tree)
    {
        var depth = 0;
        foreach (var token in tree.GetRoot().DescendantTokens())
            depth += token.IsMissing || token.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.InterpolationSyntax ? 0 : Step(token);
        return new Completeness(CompletenessState.Incomplete, string.Concat(Enumerable.Repeat(IndentStep, Math.Clamp(depth, 0, 50))));
    }

    static int Step(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.OpenBraceToken => 1,
        SyntaxKind.CloseBraceToken => -1,
        _ => 0,
    };
}
