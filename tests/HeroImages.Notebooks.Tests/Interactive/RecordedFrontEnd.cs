using System.Collections.Concurrent;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Tests.Interactive;

/// <summary>Keeps what a cell puts out, and answers its questions.</summary>
sealed class RecordedFrontEnd(Func<string, bool, string>? answer = null) : ICellFrontEnd
{
    readonly ConcurrentQueue<CellOutput> _outputs = [];

    public IReadOnlyList<CellOutput> Outputs => [.. _outputs];

    public void Put(CellOutput output) => _outputs.Enqueue(output);

    public string Ask(string prompt, bool isPassword, CancellationToken cancel) => (answer ?? throw new InputUnavailableException(prompt))(prompt, isPassword);

    /// <summary>Runs code as a cell, and gives what it puts out.</summary>
    public static IReadOnlyList<CellOutput> Run(Action cell)
    {
        var recorded = new RecordedFrontEnd();
        recorded.RunAsync(() =>
        {
            cell();
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();
        return recorded.Outputs;
    }

    /// <summary>Runs code as a cell of this front end.</summary>
    public Task RunAsync(Func<Task> cell, CancellationToken stop = default) => Task.Run(
        async () =>
        {
            new CellContext(new CellRequest("", 1, this), stop).Enter();
            await cell();
        },
        CancellationToken.None);
}
