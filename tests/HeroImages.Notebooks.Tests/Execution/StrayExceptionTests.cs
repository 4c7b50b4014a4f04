using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Jupyter.Client;

namespace HeroImages.Notebooks.Tests.Execution;

/// <summary>Exceptions that no cell awaits; in most programs each of them ends the process.</summary>
public class StrayExceptionTests
{
    [Theory]
    [InlineData("a thread", "var thread = new System.Threading.Thread(() => throw new Exception(\"stray\")); thread.Start(); thread.Join();")]
    [InlineData("a function that nobody awaits", "async void Bad() { await Task.Delay(10); throw new Exception(\"stray\"); } Bad();")]
    [InlineData("the pool", "System.Threading.ThreadPool.QueueUserWorkItem(_ => throw new Exception(\"stray\"));")]
    [InlineData("a timer", "var timer = new System.Threading.Timer(_ => throw new Exception(\"stray\"), null, 10, -1);")]
    [InlineData("a finalizer", "class Bad { ~Bad() => throw new Exception(\"stray\"); } void Make() { for (var i = 0; i < 10; i++) new Bad(); } Make(); GC.Collect(); GC.WaitForPendingFinalizers();")]
    [InlineData("one whose message fails", "class Hostile : Exception { public override string Message => throw new Hostile(); } var thread = new System.Threading.Thread(() => throw new Hostile()); thread.Start(); thread.Join(); Console.Error.Write(\"stray\");")]
    public async Task The_kernel_outlives_them_and_tells_the_reader_of_the_cell(string where, string code)
    {
        await using var cells = await CellsOfProcess.StartAsync();

        var (result, shown) = await cells.RunAsync(code + "\nawait Task.Delay(1000);");

        Assert.Equal((CellResult.Done, where), (result, where));
        Assert.Contains("stray", shown.ErrorText, StringComparison.Ordinal);
        Assert.Contains("An exception that nothing caught", shown.ErrorText, StringComparison.Ordinal);
        Assert.Equal("2", await cells.ValueAsync("1 + 1"));
    }

    [Fact]
    public async Task A_task_that_failed_unseen_changes_nothing()
    {
        await using var cells = await CellsOfProcess.StartAsync();

        await cells.RunAsync("void Forget() { Task.Run(() => throw new Exception(\"unseen\")); } Forget(); await Task.Delay(200); GC.Collect(); GC.WaitForPendingFinalizers();");

        Assert.Equal("2", await cells.ValueAsync("1 + 1"));
    }

    [Fact]
    public async Task A_cell_that_ends_the_process_is_a_death_that_is_told()
    {
        await using var cells = await CellsOfProcess.StartAsync();

        var death = await Assert.ThrowsAsync<KernelDiedException>(() => cells.RunAsync("Environment.Exit(3);"));

        Assert.Contains("exit code 3", death.Message, StringComparison.Ordinal);
    }
}
