using HeroImages.Notebooks.Assistance;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Execution;

namespace HeroImages.Notebooks.Tests.Jupyter;

/// <summary>An engine whose cells do what a test says.</summary>
sealed class FakeEngine(Action<CellRequest, CancellationToken> run) : INotebookEngine
{
    CancellationTokenSource? _running;

    public List<CellRequest> Requests { get; } = [];

    public Task<CellResult> RunAsync(CellRequest request)
    {
        using var stop = new CancellationTokenSource();
        (_running, _) = (stop, 0);
        Requests.Add(request);
        try
        {
            run(request, stop.Token);
            return Task.FromResult(CellResult.Done);
        }
        catch (OperationCanceledException)
        {
            return Task.FromResult(Ended(request, CellStatus.Stopped, new("Interrupted", "The cell was stopped.", ["The cell was stopped."])));
        }
        catch (InvalidOperationException e)
        {
            return Task.FromResult(Ended(request, CellStatus.Failed, new(e.GetType().Name, e.Message, [e.Message, "   at line 1"])));
        }
        finally
        {
            _running = null;
        }
    }

    public void Interrupt() => _running?.Cancel();

    public Task<(MimeBundle? Bundle, ErrorOutput? Error)> EvaluateAsync(string expression) => Task.FromResult<(MimeBundle?, ErrorOutput?)>(
        expression == "bad" ? (null, new("CS0103", "no such name", [])) : (MimeBundle.Plain($"value of {expression}"), null));

    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancel = default) =>
        Task.FromResult(new CompletionList([new("WriteLine", "method", "void WriteLine()")], position - 2, position));

    public Task<MimeBundle?> InspectAsync(string code, int position, CancellationToken cancel = default) =>
        Task.FromResult(code.Length == 0 ? null : MimeBundle.Plain(code[..position]));

    public Completeness CheckCompleteness(string code) => code.EndsWith('{') ? new(CompletenessState.Incomplete, "    ") : new(CompletenessState.Complete);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static CellResult Ended(CellRequest request, CellStatus status, ErrorOutput error)
    {
        request.FrontEnd.Put(error);
        return new(status, error);
    }
}
