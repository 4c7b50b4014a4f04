using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Jupyter.Client;
using HeroImages.Notebooks.Jupyter.Specs;

namespace HeroImages.Notebooks.Running;

/// <summary>A session in a kernel process.</summary>
sealed class KernelSession(KernelProcess kernel) : INotebookSession
{
    /// <summary>Nobody can be asked, and cells are sent one by one, so that none waits that an error could abort.</summary>
    static readonly ExecuteOptions Headless = new() { StopOnError = false };

    /// <summary>Starts kernels by a command.</summary>
    /// <param name="command">Program and arguments; null for this program's own kernel.</param>
    public static SessionStarter Starter(IReadOnlyList<string>? command) => async (folder, cancel) =>
    {
        try
        {
            return new KernelSession(await KernelProcess.StartAsync(new(command ?? KernelCommand.OfThisProgram(), folder), cancel).ConfigureAwait(false));
        }
        catch (KernelDiedException e)
        {
            throw new SessionLostException(e.Message, e);
        }
    };

    /// <inheritdoc/>
    public async Task<SessionReply> RunAsync(string code, string? cellId, Action<CellOutput> put)
    {
        try
        {
            var reply = await kernel.Client.ExecuteAsync(code, put, Headless with { CellId = cellId }).ConfigureAwait(false);
            return new(reply.Result, reply.Number);
        }
        catch (KernelDiedException e)
        {
            throw new SessionLostException(e.Message, e);
        }
    }

    /// <inheritdoc/>
    public async Task InterruptAsync(CancellationToken cancel)
    {
        try
        {
            await kernel.Client.InterruptAsync(cancel).ConfigureAwait(false);
        }
        catch (KernelDiedException e)
        {
            throw new SessionLostException(e.Message, e);
        }
    }

    /// <inheritdoc/>
    public void Kill() => kernel.Kill();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => kernel.DisposeAsync();
}
