using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Execution;
using HeroImages.Notebooks.Jupyter.Client;
using HeroImages.Notebooks.Jupyter.Messages;
using HeroImages.Notebooks.Jupyter.Server;

namespace HeroImages.Notebooks.Tests.Jupyter;

/// <summary>A kernel with real sockets in the process of the tests, and a client of it.</summary>
sealed class InProcessKernel : IAsyncDisposable
{
    readonly Task _run;

    InProcessKernel(Func<INotebookEngine> create)
    {
        Connection = FreePorts.Find();
        Kernel = new(Connection, create);
        _run = Task.Factory.StartNew(() => Kernel.Run(), TaskCreationOptions.LongRunning);
        Client = new(Connection);
    }

    public ConnectionFile Connection { get; }

    public JupyterKernel Kernel { get; }

    public KernelClient Client { get; }

    public FakeEngine? Engine { get; private init; }

    /// <summary>Ends when the kernel has left.</summary>
    public Task Left => _run;

    /// <summary>Starts a kernel whose cells do as told.</summary>
    public static Task<InProcessKernel> StartAsync(Action<CellRequest, CancellationToken> run)
    {
        var engine = new FakeEngine(run);
        return ReadyAsync(new(() => engine) { Engine = engine });
    }

    /// <summary>Starts a kernel with an engine that is made in a way of its own.</summary>
    public static Task<InProcessKernel> StartAsync(Func<INotebookEngine> create) => ReadyAsync(new(create));

    static async Task<InProcessKernel> ReadyAsync(InProcessKernel kernel)
    {
        await kernel.Client.WaitUntilReadyAsync();
        return kernel;
    }

    public async Task<(ExecuteReply Reply, List<CellOutput> Outputs)> RunAsync(string code, ExecuteOptions? options = null)
    {
        var outputs = new List<CellOutput>();
        var reply = await Client.ExecuteAsync(code, outputs.Add, options).WaitAsync(RawClient.Patience);
        return (reply, outputs);
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        Kernel.Dispose();
        return ValueTask.CompletedTask;
    }
}
