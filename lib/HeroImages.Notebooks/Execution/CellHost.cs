using System.Globalization;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Compiling;
using HeroImages.Notebooks.Formatting;
using HeroImages.Notebooks.Languages;
using HeroImages.Notebooks.References;
using Microsoft.DotNet.Interactive.Formatting;

namespace HeroImages.Notebooks.Execution;

/// <summary>What the parts of one cell run on.</summary>
sealed class CellHost : ICellHost
{
    readonly EngineOptions _options;
    readonly CSharpRunner _runner;
    readonly CellReferences _references;
    readonly StopRequest _stop;

    /// <summary>Makes the host of a cell.</summary>
    public CellHost(EngineOptions options, CSharpRunner runner, CellReferences references, CellContext context, StopRequest stop)
    {
        (_options, _runner, _references, Context, _stop) = (options, runner, references, context, stop);
        Variables = new CSharpVariables(runner, stop);
    }

    /// <inheritdoc/>
    public string Folder => _options.Folder;

    /// <inheritdoc/>
    public CellContext Context { get; }

    /// <inheritdoc/>
    public IVariables Variables { get; }

    /// <inheritdoc/>
    public TimeProvider Time => _options.Time;

    /// <summary>Why a C# part failed, or null.</summary>
    public ErrorOutput? Error { get; private set; }

    /// <summary>Runs the notebooks that packages bring along.</summary>
    public Func<string, Task>? RunScript { get; init; }

    /// <inheritdoc/>
    public MimeBundle Format(object? value) => ValueForms.Of(value);

    /// <inheritdoc/>
    public async Task<bool> RunCSharpAsync(string code, int firstLine, string? origin, CancellationToken cancel)
    {
        var name = origin is null ? string.Create(CultureInfo.InvariantCulture, $"cell {Context.Request.Number}") : Path.GetRelativePath(Folder, origin);
        var outcome = await RunAsync(code, firstLine, name, cancel).ConfigureAwait(false);
        if (outcome.Warnings.Length > 0)
        {
            Context.Put(new StreamOutput(StreamKind.Error, outcome.Warnings));
        }
        if (outcome.Error is { } error)
        {
            Fail(error);
            return false;
        }
        if (outcome.HasValue && !Context.Request.Silent && outcome.Value is not DisplayedValue)
        {
            Context.Put(new ResultOutput(Format(outcome.Value)));
        }
        return true;
    }

    /// <summary>Puts out why the cell failed; of several reasons the first counts.</summary>
    public void Fail(ErrorOutput error)
    {
        if (Error is null)
        {
            Error = error;
            Context.Put(error);
        }
    }

    /// <summary>Runs C# text with its directives.</summary>
    async Task<CSharpOutcome> RunAsync(string code, int firstLine, string origin, CancellationToken cancel)
    {
        try
        {
            var (directives, rest) = ReferenceDirectives.Take(code);
            if (directives.Count > 0)
            {
                await ReferAsync(directives, cancel).ConfigureAwait(false);
            }
            return await _runner.RunAsync(new CellSource(rest, origin, firstLine), _stop).ConfigureAwait(false);
        }
        catch (ReferenceException e)
        {
            return new(ErrorText.Simple("ReferenceError", e.Message));
        }
    }

    async Task ReferAsync(IReadOnlyList<ReferenceDirective> directives, CancellationToken cancel)
    {
        var notes = new Notes(Context);
        _runner.Compiler.AddReferences(await _references.AddAsync(directives, notes, cancel).ConfigureAwait(false));
        foreach (var script in _references.TakeScripts())
        {
            await (RunScript?.Invoke(script) ?? Task.CompletedTask).ConfigureAwait(false);
        }
    }

    /// <summary>Says what takes time, as text beside the cell's own; at once and in order.</summary>
    sealed class Notes(CellContext context) : IProgress<string>
    {
        public void Report(string value) => context.Put(new StreamOutput(StreamKind.Error, value + "\n"));
    }
}
