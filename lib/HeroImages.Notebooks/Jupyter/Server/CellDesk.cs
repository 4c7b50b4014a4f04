using System.Text.Json.Nodes;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Execution;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>Runs cells, one after the other.</summary>
sealed class CellDesk(EngineHolder engine, Outbox outbox, InputDesk input, OutputTicker ticker, CellHistory history, Func<long> latest)
{
    readonly object _gate = new();
    int _count;
    long _abortUpTo = -1;
    bool _isWaiting;
    bool _isStopped;

    /// <summary>Runs a cell and gives the reply.</summary>
    public JsonObject Run(KernelRequest request)
    {
        var cell = ExecuteRequest.Read(request.Message);
        if (request.Order <= _abortUpTo)
        {
            return new() { ["status"] = "aborted", ["execution_count"] = _count };
        }
        var number = _count + 1;
        _count += cell.StoreHistory ? 1 : 0;
        if (!cell.Silent)
        {
            outbox.Publish("execute_input", new() { ["code"] = cell.Code, ["execution_count"] = number }, request.Message.Header);
        }
        var frontEnd = new CellFrontEnd(request, cell, number, outbox, input, ticker);
        var error = RunToEnd(cell, number, frontEnd);
        Remember(cell, number, frontEnd);
        if (error is not null && cell is { StopOnError: true, Silent: false })
        {
            _abortUpTo = latest();
        }
        return Reply(cell, number, frontEnd, error);
    }

    /// <summary>Stops the running cell, also one that still waits for the engine.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            _isStopped = _isWaiting;
        }
        engine.Present?.Interrupt();
    }

    ErrorOutput? RunToEnd(ExecuteRequest cell, int number, CellFrontEnd frontEnd)
    {
        CellResult result;
        try
        {
            result = RunAsync(new(cell.Code, number, frontEnd, cell.CellId, cell.Silent)).GetAwaiter().GetResult();
        }
#pragma warning disable CA1031 // Whatever goes wrong in the engine is the cell's error to those who look at it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            result = new(CellStatus.Failed, Answerer.ErrorOf(e));
        }
        var error = result.Status == CellStatus.Done ? null : result.Error ?? frontEnd.Error ?? new(result.Status.ToString(), "The cell did not end well.", []);
        if (error is not null && frontEnd.Error is null)
        {
            frontEnd.Put(error);
        }
        frontEnd.Flush();
        return error;
    }

    Task<CellResult> RunAsync(CellRequest request)
    {
        var present = WaitForEngine();
        return present is null
            ? Task.FromResult(new CellResult(CellStatus.Stopped, new("Interrupted", "The cell was stopped before it began.", ["The cell was stopped before it began."])))
            : present.RunAsync(request);
    }

    /// <summary>The engine, or null when the cell was stopped before it was there.</summary>
    INotebookEngine? WaitForEngine()
    {
        lock (_gate)
        {
            (_isWaiting, _isStopped) = (true, false);
        }
        try
        {
            return engine.Get() is var present && IsStopped() ? null : present;
        }
        finally
        {
            lock (_gate)
            {
                _isWaiting = false;
            }
        }
    }

    bool IsStopped()
    {
        lock (_gate)
        {
            return _isStopped;
        }
    }

    void Remember(ExecuteRequest cell, int number, CellFrontEnd frontEnd)
    {
        if (cell.StoreHistory)
        {
            history.Add(new(number, cell.Code, frontEnd.ResultText));
        }
    }

    JsonObject Reply(ExecuteRequest cell, int number, CellFrontEnd frontEnd, ErrorOutput? error)
    {
        var reply = error is null ? new() { ["status"] = "ok" } : Answerer.Failure(error);
        reply["execution_count"] = number;
        reply["payload"] = frontEnd.Payload();
        reply["user_expressions"] = new JsonObject(error is null ? cell.UserExpressions.Select(Evaluate) : []);
        return reply;
    }

    KeyValuePair<string, JsonNode?> Evaluate(KeyValuePair<string, string> expression)
    {
        try
        {
            var (bundle, error) = engine.Get().EvaluateAsync(expression.Value).GetAwaiter().GetResult();
            return new(expression.Key, error is null ? Value(bundle ?? new()) : Answerer.Failure(error));
        }
#pragma warning disable CA1031 // One expression that cannot be evaluated leaves the cell and the others as they are.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(expression.Key, Answerer.Failure(Answerer.ErrorOf(e)));
        }
    }

    static JsonObject Value(MimeBundle bundle) => new() { ["status"] = "ok", ["data"] = BundleJson.Write(bundle), ["metadata"] = new JsonObject() };
}
