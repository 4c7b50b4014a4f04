using HeroImages.Notebooks.Assistance.Completion;
using HeroImages.Notebooks.Assistance.Inspection;
using HeroImages.Notebooks.Assistance.Scopes;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Compiling;

namespace HeroImages.Notebooks.Assistance;

/// <summary>
/// Helps with the writing of a cell. All members are thread-safe; none fails on any text, and none changes what has run.
/// </summary>
/// <remarks>
/// A text is bound as the submission that would follow those the engine has compiled. So nothing is kept for a cell beyond what
/// the engine keeps anyway, and the two hundredth is as fast as the second. Roslyn's own completion service would need its
/// workspace: a second and a hundred megabytes more at the first call.
/// </remarks>
/// <param name="options">What it knows beside the code.</param>
sealed class CellAssistant(AssistantOptions options)
{
    static readonly string[] s_samples = ["var list = new List<int>(); list.Where(n => n.", "Mat", "string.Join(sep"];

    readonly ScopeCompiler _compiler = new();

    /// <summary>What could stand at a place of a cell's text.</summary>
    /// <param name="scope">What the cell can see.</param>
    /// <param name="code">The text, magics and other languages included.</param>
    /// <param name="position">The place, in UTF-16 units; one outside the text is moved to its nearer end.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public CompletionList Complete(CellScope scope, string code, int position, CancellationToken cancel = default)
    {
        position = Math.Clamp(position, 0, code.Length);
        var nothing = new CompletionList([], position, position);
        return Guarded(() => LineCompletion.At(options, code, position) ?? CompleteCode(scope, code, position, cancel), nothing) ?? nothing;
    }

    /// <summary>What stands at a place of a cell's text, or null.</summary>
    /// <param name="scope">What the cell can see.</param>
    /// <param name="code">The text, magics and other languages included.</param>
    /// <param name="position">The place, in UTF-16 units; one outside the text is moved to its nearer end.</param>
    /// <param name="valueOf">The present value of a variable in one line, or null where it has none; null shows no values.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public MimeBundle? Inspect(CellScope scope, string code, int position, Func<string, string?>? valueOf = null, CancellationToken cancel = default)
    {
        position = Math.Clamp(position, 0, code.Length);
        var mask = CellMask.Of(code, options.OtherLanguages);
        return mask.IsBlank || Nesting.IsTooDeep(mask.Text) ? null : Guarded(() => CodeInspection.At(_compiler.Bind(scope, mask.Text, cancel).Model, position, valueOf, cancel), null);
    }

    /// <summary>Whether a text can be run as it stands.</summary>
    /// <param name="code">The text, magics and other languages included.</param>
    public Completeness Check(string code) =>
        Guarded(() => CellCompleteness.Check(code, options.OtherLanguages), null) ?? new Completeness(CompletenessState.Invalid);

    /// <summary>Loads and compiles what the first completion needs, so that it need not wait for it. May run beside anything.</summary>
    /// <param name="scope">What the next cell can see.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void WarmUp(CellScope scope, CancellationToken cancel = default)
    {
        foreach (var code in s_samples)
            Complete(scope, code, code.Length, cancel);
        Inspect(scope, "string.Join(", 12, null, cancel);
        Check("if (true) {");
    }

    CompletionList? CompleteCode(CellScope scope, string code, int position, CancellationToken cancel)
    {
        var mask = CellMask.Of(code, options.OtherLanguages);
        if (!mask.IsCSharpAt(position) || Nesting.IsTooDeep(mask.Text))
            return null;
        return StringCompletion.At(options.Folder, mask.Text, position, cancel) ?? CodeCompletion.At(_compiler, scope, mask.Text, position, cancel);
    }

    static T? Guarded<T>(Func<T?> work, T? otherwise)
        where T : class
    {
        try
        {
            return work();
        }
#pragma warning disable CA1031 // Half-typed code may trip the compiler in ways nobody can list; no help is then the right answer.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return otherwise;
        }
    }
}
