using HeroImages.Notebooks.Assistance.Scopes;

namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>Completes C#.</summary>
static class CodeCompletion
{
    /// <summary>What may stand at a place.</summary>
    /// <param name="compiler">Binds the text.</param>
    /// <param name="scope">What the cell can see.</param>
    /// <param name="text">C# alone.</param>
    /// <param name="position">The caret, within the text.</param>
    /// <param name="cancel">Stops the work.</param>
    public static CompletionList At(ScopeCompiler compiler, CellScope scope, string text, int position, CancellationToken cancel)
    {
        var caret = Caret.At(compiler, scope, text, position, cancel);
        if (caret.Role == CaretRole.Nothing)
            return new CompletionList([], caret.Word.Start, caret.Word.End);
        var overrides = caret.Role == CaretRole.Override ? OverrideSearch.Of(caret) : [];
        var items = NamedArguments.Of(caret).Concat(overrides).Concat(SymbolItems.Of(caret)).Concat(Words(caret));
        var sameCaseFirst = items.DistinctBy(i => i.Text).OrderBy(i => i.Text.StartsWith(caret.Word.Prefix, StringComparison.Ordinal) ? 0 : 1);
        return new CompletionList([.. sameCaseFirst], caret.Word.Start, caret.Word.End);
    }

    static IEnumerable<CompletionItem> Words(Caret caret) =>
        Keywords.Of(caret.Role).Concat(caret.FollowsExpression ? Keywords.Of(CaretRole.Continuation) : []).Where(caret.Word.Begins).Order(StringComparer.Ordinal).Select(w => new CompletionItem(w, "keyword"));
}
