using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Languages;

namespace HeroImages.Notebooks.Execution;

/// <summary>A cell that runs.</summary>
sealed class RunningCell
{
    readonly Leftovers _leftovers;
    Task<CellResult> _work = Task.FromResult(CellResult.Done);

    /// <summary>Makes it; <see cref="Begin"/> runs it.</summary>
    public RunningCell(CellRequest request, TimeProvider time)
    {
        Stop = new StopRequest(time);
        _leftovers = new Leftovers(time);
        Context = new CellContext(request, Stop.Token);
    }

    /// <summary>Where it puts its outputs.</summary>
    public CellContext Context { get; }

    /// <summary>Stops it.</summary>
    public StopRequest Stop { get; }

    /// <summary>Runs it.</summary>
    public void Begin(Func<Task<CellResult>> body) => _work = Task.Run(() =>
    {
        Context.Enter();
        return body();
    });

    /// <summary>Begins to stop it.</summary>
    public void Interrupt() => Stop.Make(_work);

    /// <summary>Waits for its end, or for its being given up.</summary>
    public async Task<CellResult> EndAsync()
    {
        var first = await Task.WhenAny(_work, Stop.LeftBehind).ConfigureAwait(false);
        NativeStreams.Flush();
        return first == _work ? await _work.ConfigureAwait(false) : GivenUp(await Stop.LeftBehind.ConfigureAwait(false));
    }

    /// <summary>Runs parts of the cell, and puts out why they failed where they have not.</summary>
    public async Task FailingAsync(CellHost host, Func<Task<bool>> parts)
    {
        try
        {
            await parts().ConfigureAwait(false);
        }
        catch (CellException e)
        {
            host.Fail(Stop.IsMade ? ErrorText.Stopped() : new(e.Name, e.Message, e.Trace));
        }
        catch (OperationCanceledException)
        {
            host.Fail(ErrorText.Stopped());
        }
#pragma warning disable CA1031 // A language or magic that fails in a way nobody foresaw must not end the kernel.
        catch (Exception e)
#pragma warning restore CA1031
        {
            host.Fail(Stop.IsMade ? ErrorText.Stopped() : ErrorText.Unforeseen(e));
        }
    }

    CellResult GivenUp(CellStatus status)
    {
        var error = status == CellStatus.Stuck ? ErrorText.Stuck() : ErrorText.Stopped();
        Context.Put(error);
        if (status == CellStatus.Stopped)
        {
            _ = _leftovers.TellAsync(Context, _work);
        }
        return new(status, error);
    }
}
