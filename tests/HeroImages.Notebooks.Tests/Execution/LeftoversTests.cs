using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Execution;

namespace HeroImages.Notebooks.Tests.Execution;

/// <summary>Runs while nothing else does, since busy threads of other tests would count.</summary>
[Collection(nameof(LeftoversTests))]
[CollectionDefinition(nameof(LeftoversTests), DisableParallelization = true)]
public class LeftoversTests
{
    [Fact]
    public async Task What_a_stopped_cell_leaves_at_work_is_told()
    {
        await using var engine = new NotebookEngine(new EngineOptions(Path.GetTempPath(), TimeProvider.System) { WarmsUp = false });
        var shown = new Collector();
        var running = engine.RunAsync(new CellRequest("await Task.Run(() => { Console.Write(\"begun\"); return System.Linq.Enumerable.Repeat(1L, int.MaxValue).Concat(System.Linq.Enumerable.Repeat(1L, int.MaxValue)).Sum(); });", 1, shown));
        await Until(() => shown.Text == "begun");

        engine.Interrupt();
        var result = await running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await Until(() => shown.ErrorText.Length > 0);

        Assert.Equal(CellStatus.Stopped, result.Status);
        Assert.Contains("Restart the kernel", shown.ErrorText, StringComparison.Ordinal);
    }

    static async Task Until(Func<bool> condition)
    {
        for (var tries = 0; !condition() && tries < 600; tries++)
        {
            await Task.Delay(50);
        }
        Assert.True(condition());
    }
}
