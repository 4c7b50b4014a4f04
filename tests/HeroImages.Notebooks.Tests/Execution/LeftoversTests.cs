using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Execution;

namespace HeroImages.Notebooks.Tests.Execution;

/// <summary>Runs while nothing else does, since busy threads of other tests would count.</summary>
[Collection(nameof(LeftoversTests))]
[CollectionDefinition(nameof(LeftoversTests), DisableParallelization = true)]
public class LeftoversTests
{
    const int Tries = 3;

    [Fact]
    public async Task What_a_stopped_cell_leaves_at_work_is_told()
    {
        var told = "";
        // A thread that another test left behind may end just then, and hide the one that this cell left.
        for (var tries = 0; tries < Tries && told.Length == 0; tries++)
        {
            told = await ToldAfterStopAsync();
        }

        Assert.Contains("Restart the kernel", told, StringComparison.Ordinal);
    }

    static async Task<string> ToldAfterStopAsync()
    {
        await using var engine = new NotebookEngine(new EngineOptions(Path.GetTempPath(), TimeProvider.System) { WarmsUp = false });
        var shown = new Collector();
        var running = engine.RunAsync(new CellRequest("await Task.Run(() => { Console.Write(\"begun\"); return System.Linq.Enumerable.Repeat(1L, int.MaxValue).Concat(System.Linq.Enumerable.Repeat(1L, int.MaxValue)).Sum(); });", 1, shown));
        Assert.True(await Until(() => shown.Text == "begun", TimeSpan.FromSeconds(30)));

        engine.Interrupt();
        var result = await running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await Until(() => shown.ErrorText.Length > 0, TimeSpan.FromSeconds(8));

        Assert.Equal(CellStatus.Stopped, result.Status);
        return shown.ErrorText;
    }

    static async Task<bool> Until(Func<bool> condition, TimeSpan within)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!condition() && TimeProvider.System.GetElapsedTime(start) < within)
        {
            await Task.Delay(50);
        }
        return condition();
    }
}
