using System.Globalization;
using HeroImages.Charting;
using HeroImages.Notebooks.Assistance;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Compiling;
using HeroImages.Notebooks.Formatting;
using HeroImages.Notebooks.Interactive;
using HeroImages.Notebooks.Languages;
using HeroImages.Notebooks.References;

namespace HeroImages.Notebooks.Execution;

/// <summary>The engine of one notebook: C# with the other languages beside it. Takes the console of the process.</summary>
public sealed class NotebookEngine : INotebookEngine
{
    readonly EngineOptions _options;
    readonly CellReferences _references;
    readonly CSharpRunner _runner;
    readonly LanguageSet _languages = new(new NotebookReader());
    readonly CellAssistant _assistant;
    readonly SemaphoreSlim _turn = new(1);
    readonly CancellationTokenSource _closing = new();
    volatile RunningCell? _running;

    /// <summary>Makes an engine; nothing of what is slow the first time is waited for.</summary>
    public NotebookEngine(EngineOptions options)
    {
        _options = options;
        _references = new CellReferences(options.Folder, new() { Time = options.Time });
        _runner = new CSharpRunner(options.Folder, _references.LoadContext, CellImports.Usings);
        _assistant = new CellAssistant(AssistantFor(options.Folder));
        ConsoleRouting.Set();
        DisplayedValues.Route();
        if (options.CatchesNativeStreams)
        {
            NativeStreams.Catch();
        }
        if (options.OutlivesStrayExceptions)
        {
            StrayExceptions.Catch(_runner.Describe);
        }
        if (options.WarmsUp)
        {
            _ = Task.Run(() => WarmUp.RunAsync(options, _assistant, _closing.Token));
        }
    }

    Assistance.Scopes.CellScope Scope => new(_runner.Compiler.Latest, _runner.Compiler.References, _runner.Compiler.Imports);

    /// <inheritdoc/>
    public async Task<CellResult> RunAsync(CellRequest request)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            var cell = new RunningCell(request, _options.Time);
            _running = cell;
            cell.Begin(() => RunCellAsync(cell));
            return await cell.EndAsync().ConfigureAwait(false);
        }
        finally
        {
            _running = null;
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Interrupt() => _running?.Interrupt();

    /// <inheritdoc/>
    public async Task<(MimeBundle? Bundle, ErrorOutput? Error)> EvaluateAsync(string expression)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            using var stop = new StopRequest(_options.Time);
            var outcome = await _runner.RunAsync(new CellSource(expression, "expression"), stop).ConfigureAwait(false);
            return outcome.Error is { } error ? (null, error) : (ValueForms.Of(outcome.Value), null);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancel = default) =>
        Task.Run(() => _assistant.Complete(Scope, code, position, cancel), cancel);

    /// <inheritdoc/>
    public Task<MimeBundle?> InspectAsync(string code, int position, CancellationToken cancel = default) =>
        Task.Run(() => _assistant.Inspect(Scope, code, position, ValueOf, cancel), cancel);

    /// <inheritdoc/>
    public Completeness CheckCompleteness(string code) => _assistant.Check(code);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        Interrupt();
        _languages.Dispose();
        _references.Dispose();
    }

    static string? PackageFolder() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    AssistantOptions AssistantFor(string folder) => new()
    {
        Folder = folder,
        PackageFolder = PackageFolder(),
        Magics = [.. _languages.Languages.SelectMany(l => l.Aliases.Prepend(l.Name)).Concat(_languages.Magics.Select(m => m.Name)).Select(n => $"#!{n}")],
    };

    string? ValueOf(string name) =>
        _runner.Chain.Variables().FirstOrDefault(v => v.Name == name) is { } variable ? ValueForms.Of(variable.Value, MimeTypes.Plain)[MimeTypes.Plain]?.Split('\n')[0] : null;

    async Task<CellResult> RunCellAsync(RunningCell cell)
    {
        var request = cell.Context.Request;
        ChartPage.EnterCell(request.CellId ?? request.Code, string.Create(CultureInfo.InvariantCulture, $"[{request.Number}]"));
        foreach (var note in _references.Changed())
        {
            cell.Context.Put(new StreamOutput(StreamKind.Error, note + "\n"));
        }
        if (Question.Of(request.Code) is { } question)
        {
            return await AnswerAsync(question, cell).ConfigureAwait(false);
        }
        var host = new CellHost(_options, _runner, _references, cell.Context, cell.Stop);
        await cell.FailingAsync(host, () => _languages.Runner.RunAsync(request.Code, host, cell.Stop.Token)).ConfigureAwait(false);
        return host.Error is { } error ? new(cell.Stop.IsMade ? CellStatus.Stopped : CellStatus.Failed, error) : CellResult.Done;
    }

    /// <summary>Shows help on what a cell asks about.</summary>
    async Task<CellResult> AnswerAsync(string question, RunningCell cell)
    {
        var help = await InspectAsync(question, question.Length, cell.Stop.Token).ConfigureAwait(false);
        cell.Context.Put(new PageOutput(help ?? MimeBundle.Plain($"Nothing is known about {question}.")));
        return CellResult.Done;
    }
}
