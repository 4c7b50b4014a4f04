using HeroImages.Charting;
using HeroImages.Notebooks.Assistance;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Execution;

namespace HeroImages.Notebooks.Tests.Execution;

public sealed class NotebookEngineTests : IAsyncDisposable
{
    readonly TempFolder _folder = new();
    readonly NotebookEngine _engine;
    int _number;

    public NotebookEngineTests() => _engine = new(new EngineOptions(_folder.Path, TimeProvider.System) { WarmsUp = false });

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_cell_writes_shows_and_has_a_value_in_that_order()
    {
        var (result, shown) = await Run("Console.WriteLine(\"written\"); display(new { A = 1 }); 41 + 1");

        Assert.Equal(CellResult.Done, result);
        Assert.Equal([typeof(StreamOutput), typeof(DisplayOutput), typeof(ResultOutput)], shown.Outputs.Select(o => o.GetType()));
        Assert.Equal("42", ((ResultOutput)shown.Outputs[2]).Bundle[MimeTypes.Plain]);
    }

    [Fact]
    public async Task A_cell_that_throws_puts_out_one_error_and_nothing_on_the_error_stream()
    {
        var (result, shown) = await Run("throw new InvalidOperationException(\"no\");");

        Assert.Equal((CellStatus.Failed, "InvalidOperationException", "no"), (result.Status, result.Error!.Name, result.Error.Message));
        Assert.Equal([result.Error], shown.Outputs);
    }

    [Fact]
    public async Task A_silent_cell_has_no_value()
    {
        var shown = new Collector();

        await _engine.RunAsync(new CellRequest("1 + 1", 1, shown, Silent: true));

        Assert.Empty(shown.Outputs);
    }

    [Fact]
    public async Task Languages_share_what_they_know_and_lines_are_counted_through_the_cell()
    {
        var (result, shown) = await Run("#!html\n<b>x</b>\n#!csharp\nvar a = 1;\nthrow new Exception(\"late\");");

        Assert.Equal("<b>x</b>", Assert.IsType<DisplayOutput>(shown.Outputs[0]).Bundle[MimeTypes.Html]?.Trim());
        Assert.Contains(result.Error!.Trace, line => line.EndsWith("cell 1, line 5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Questions_of_the_console_go_to_the_person()
    {
        var shown = new Collector("Ada");

        await _engine.RunAsync(new CellRequest("var name = Console.ReadLine(); name", 1, shown));

        Assert.Equal("Ada", shown.Outputs.OfType<ResultOutput>().Single().Bundle[MimeTypes.Plain]);
    }

    [Fact]
    public async Task A_question_where_nobody_answers_is_an_error_that_says_so()
    {
        var (result, _) = await Run("Console.ReadLine()");

        Assert.EndsWith("InputUnavailableException", result.Error!.Name, StringComparison.Ordinal);
        Assert.StartsWith("The cell asks for input, and nobody can answer here.", result.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_the_compiler_is_headed_by_the_one_that_comes_first_in_the_cell()
    {
        var (result, _) = await Run("Console.WriteLine(imges);\nvar s : string = \"\";");

        Assert.StartsWith("(1,19): error CS0103", result.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_threads_of_a_cell_write_later_still_belongs_to_it()
    {
        var (_, first) = await Run("var gate = new TaskCompletionSource(); var late = Task.Run(async () => { await gate.Task; Console.WriteLine(\"late\"); });");
        var (_, second) = await Run("gate.SetResult(); await late;");

        Assert.Equal(("late\n", ""), (first.Text, second.Text));
    }

    [Fact]
    public async Task Variables_set_from_outside_keep_their_type()
    {
        await Run("#!set --name n --value 5\nvar twice = n * 2;");

        var (_, shown) = await Run("twice");

        Assert.Equal("10", shown.Outputs.OfType<ResultOutput>().Single().Bundle[MimeTypes.Plain]);
    }

    [Fact]
    public async Task A_name_with_a_question_mark_opens_the_pager()
    {
        var (_, shown) = await Run("Math.Max?");

        Assert.Contains("Max", Assert.IsType<PageOutput>(Assert.Single(shown.Outputs)).Bundle[MimeTypes.Plain], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_running_cell_is_stopped_and_the_next_one_sees_what_it_left()
    {
        var shown = new Collector();
        var running = _engine.RunAsync(new CellRequest("var before = 7; while (true) { try { System.Threading.Thread.Sleep(1); } catch { } }", 1, shown));
        while (!(await _engine.CompleteAsync("bef", 3, TestContext.Current.CancellationToken)).Items.Any(i => i.Text == "before"))
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        _engine.Interrupt();
        var result = await running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        var (_, after) = await Run("before");

        Assert.Equal((CellStatus.Stopped, "Stopped"), (result.Status, result.Error!.Name));
        Assert.Equal("7", after.Outputs.OfType<ResultOutput>().Single().Bundle[MimeTypes.Plain]);
    }

    [Fact]
    public async Task Completion_and_inspection_know_the_variables_of_earlier_cells()
    {
        await Run("var greeting = \"hello\";");

        var list = await _engine.CompleteAsync("greeting.Len", 12, TestContext.Current.CancellationToken);
        var help = await _engine.InspectAsync("greeting", 4, TestContext.Current.CancellationToken);

        Assert.Equal(["Length"], list.Items.Select(i => i.Text));
        Assert.Contains("hello", help![MimeTypes.Plain], StringComparison.Ordinal);
        Assert.Equal(CompletenessState.Incomplete, _engine.CheckCompleteness("if (true) {").State);
    }

    [Fact]
    public async Task An_expression_is_evaluated_without_being_shown()
    {
        await Run("var x = 20;");

        var (bundle, error) = await _engine.EvaluateAsync("x + 1");

        Assert.Equal(("21", null), (bundle![MimeTypes.Plain], error));
        Assert.Equal("CompilationError", (await _engine.EvaluateAsync("nothing")).Error!.Name);
    }

    [Fact]
    public async Task The_first_chart_brings_the_script_that_later_ones_wait_for_and_its_cell_brings_it_again()
    {
        const string Chart = "HeroImages.Charting.Charts.Histogram(new[] { 1.0, 2, 2, 3 }, \"made\")";
        ChartPage.Reload();

        var first = await Run(Chart, "a");
        var second = await Run(Chart + " ", "b");
        var again = await Run(Chart, "a");

        Assert.Equal([true, false, true], new[] { first, second, again }.Select(s => s.Outputs.OfType<ResultOutput>().Single().Bundle[MimeTypes.Html]!.Contains("heroCharts.load(", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_cell_that_needs_more_of_the_framework_sees_the_variables_of_earlier_cells_as_they_are()
    {
        await Run("var chart = HeroImages.Charting.Charts.Histogram(new[] { 1.0, 2 }, \"made\");");

        var (result, shown) = await Run("HeroImages.Charting.Chart same = chart; var mail = typeof(System.Formats.Tar.TarReader); object.ReferenceEquals(same, chart)");

        Assert.Equal("", string.Join('\n', result.Error?.Trace ?? []));
        Assert.Equal("True", shown.Outputs.OfType<ResultOutput>().Single().Bundle[MimeTypes.Plain]);
    }

    [Fact]
    public async Task Package_errors_and_magic_errors_are_errors_of_the_cell()
    {
        var (reference, _) = await Run("#r \"missing/file.dll\"");
        var (magic, _) = await Run("#!tiem\n1");

        Assert.Equal(("ReferenceError", CellStatus.Failed), (reference.Error!.Name, magic.Status));
    }

    [Fact]
    public async Task The_library_itself_is_there_and_a_reference_to_its_own_build_changes_nothing()
    {
        var path = typeof(Project).Assembly.Location;

        var (result, shown) = await Run($"#r \"{path}\"\nusing HeroImages.Selection;\nRecipes.Get(\"heroes\").Name");

        Assert.Equal(("", CellStatus.Done), (string.Join('\n', result.Error?.Trace ?? []), result.Status));
        Assert.Equal("heroes", shown.Outputs.OfType<ResultOutput>().Single().Bundle[MimeTypes.Plain]);
        Assert.Equal("", shown.ErrorText);
    }

    async Task<Collector> Run(string code, string cell)
    {
        var shown = new Collector();
        var result = await _engine.RunAsync(new CellRequest(code, ++_number, shown, cell));
        Assert.Equal("", string.Join('\n', result.Error?.Trace ?? []));
        return shown;
    }

    async Task<(CellResult Result, Collector Shown)> Run(string code)
    {
        var shown = new Collector();
        return (await _engine.RunAsync(new CellRequest(code, ++_number, shown)), shown);
    }
}
