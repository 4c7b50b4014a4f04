using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Jupyter.Client;
using HeroImages.Notebooks.Tests.Jupyter;

namespace HeroImages.Notebooks.Tests.Execution;

/// <summary>Cells in the process that people run: <c>hero kernel run</c>.</summary>
sealed class CellsOfProcess(TempFolder folder, KernelProcess kernel) : IAsyncDisposable
{
    /// <summary>Long enough for a machine that has much else to do, or for a large package to come.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public KernelProcess Kernel { get; } = kernel;

    public static async Task<CellsOfProcess> StartAsync()
    {
        var folder = new TempFolder();
        return new(folder, await KernelProcess.StartAsync(HeroProgram.Launch(folder.Path)));
    }

    /// <summary>Runs a cell.</summary>
    public async Task<(CellResult Result, Collector Shown)> RunAsync(string code)
    {
        var shown = new Collector();
        var reply = await Kernel.Client.ExecuteAsync(code, shown.Put).WaitAsync(Patience);
        return (reply.Result, shown);
    }

    /// <summary>The text of a cell's value.</summary>
    public async Task<string?> ValueAsync(string code)
    {
        var (result, shown) = await RunAsync(code);
        Assert.Equal("", string.Join('\n', result.Error?.Trace ?? []));
        return shown.Outputs.OfType<ResultOutput>().Single().Bundle[MimeTypes.Plain];
    }

    public async ValueTask DisposeAsync()
    {
        await Kernel.DisposeAsync();
        folder.Dispose();
    }
}
