using static Microsoft.Playwright.Assertions;

namespace HeroImages.Browser.Tests.Jupyter;

/// <summary>Our kernel behind Jupyter's classic notebook page, as a person uses it.</summary>
public class ClassicPageTests
{
    const string Bars = ".hero-plot .main-svg .bars .point path";

    static readonly string Chart = $"""
        #r "{BuiltFiles.Library}"
        using HeroImages;
        using HeroImages.Charting;
        using HeroImages.Exploration;
        Charts.Bar([new NamedCount("lion", 3), new NamedCount("zebra", 5), new NamedCount("genet", 2)], "Sightings")
        """;

    static readonly string Grid = $$"""
        using HeroImages.Galleries;
        var project = Project.Read(@"{{Repository.Path("data-sample/hero.json")}}");
        var collection = Collection.Open(CollectionSources.Of(project) with { CacheFolder = null });
        ImageGrid.Show(collection.Detections.Where(image => image.Detections.Any(d => d.Confidence > 0.8)).Take(4), project)
        """;

    const string Table = """
        using Microsoft.Data.Analysis;
        new DataFrame(new Int32DataFrameColumn("night", Enumerable.Range(1, 60)), new StringDataFrameColumn("camera", Enumerable.Range(1, 60).Select(i => $"camera {i}")))
        """;

    [Fact]
    public async Task What_is_typed_is_completed_and_its_value_shown()
    {
        await using var browser = await PageBrowser.Local();
        await using var server = await JupyterServer.StartAsync();
        var page = await ClassicPage.NewNotebookAsync(browser, server);

        await page.RunAsync("var animals = new List<string> { \"lion\", \"zebra\" };");
        await page.LastCell.Locator(".CodeMirror").ClickAsync();
        await page.Page.Keyboard.TypeAsync("animals.Ins");
        await page.IdleAsync();
        await page.Page.Keyboard.PressAsync("Tab");
        await Expect(page.Completions).ToHaveTextAsync(["Insert", "InsertRange"]);
        await page.Completions.Nth(1).ClickAsync();
        var cell = await page.RunAsync("(1, [\"genet\", \"serval\"]);\nstring.Join(\" > \", animals)");

        await Expect(cell.Locator(".CodeMirror-line").First).ToHaveTextAsync("animals.InsertRange(1, [\"genet\", \"serval\"]);");
        await Expect(cell.Locator(".cm-string").First).ToHaveTextAsync("\"genet\"");
        await Expect(cell.Locator(".output_result")).ToHaveTextAsync("lion > genet > serval > zebra");
        Assert.Empty(browser.Strangers);
    }

    [Fact]
    public async Task Charts_pictures_and_tables_are_seen_without_the_internet()
    {
        await using var browser = await PageBrowser.Local();
        await using var server = await JupyterServer.StartAsync();
        var page = await ClassicPage.NewNotebookAsync(browser, server);

        var chart = await page.RunAsync(Chart);
        var grid = await page.RunAsync(Grid);
        var table = await page.RunAsync(Table);

        await Expect(chart.Locator(Bars)).ToHaveCountAsync(3);
        Assert.Equal(0, await chart.Locator(".hero-chart-missing").CountAsync());
        await Expect(grid.Locator(".hero-shot img")).ToHaveCountAsync(4);
        Assert.True(await grid.EvaluateAsync<bool>("async cell => { const all = [...cell.querySelectorAll('.hero-shot img')]; await Promise.all(all.map(i => i.decode())); return all.every(i => i.naturalWidth > 100); }"));
        await Expect(table.GetByText("camera 1", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(table.GetByText("camera 60", new() { Exact = true })).ToBeHiddenAsync();
        await table.GetByTitle("last").ClickAsync();
        await Expect(table.GetByText("camera 60", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(table.GetByText("camera 1", new() { Exact = true })).ToBeHiddenAsync();
        Assert.Empty(browser.Strangers);
    }

    [Theory]
    [InlineData("20-select-candidates.ipynb")]
    [InlineData("40-score-distributions.ipynb")]
    public async Task A_notebook_of_the_repository_runs_as_it_is_and_shows_charts_and_pictures(string name)
    {
        await using var browser = await PageBrowser.Local();
        await using var server = await JupyterServer.StartAsync();
        server.PutClone(name);

        var page = await ClassicPage.RunAllAsync(browser, server, $"notebooks/{name}");

        Assert.Equal(0, await page.Page.Locator(".output_error, .output_stderr").CountAsync());
        await Expect(page.Page.Locator(".hero-plot .main-svg").First).ToBeVisibleAsync();
        Assert.Equal(0, await page.Page.Locator(".hero-chart-missing").CountAsync());
        await Expect(page.LastCell.Locator(".output_area")).ToContainTextAsync("Written below");
        Assert.Empty(browser.Strangers);
    }

    [Fact]
    public async Task A_loop_is_stopped_a_question_answered_the_kernel_restarted_and_in_the_end_nothing_is_left()
    {
        await using var browser = await PageBrowser.Local();
        await using var server = await JupyterServer.StartAsync();
        var page = await ClassicPage.NewNotebookAsync(browser, server);

        await page.RunAsync("var nights = 41;");
        var loop = await page.StartAsync("Console.WriteLine(\"begun\"); while (true) { nights |= 1; }");
        await Expect(loop.Locator(".output_stdout")).ToContainTextAsync("begun");
        await page.InterruptAsync();
        await ClassicPage.EndedAsync(loop);
        await Expect(loop.Locator(".output_error")).ToBeVisibleAsync();
        await Expect((await page.RunAsync("nights + 1")).Locator(".output_result")).ToContainTextAsync("42");

        var question = await page.StartAsync("Console.Write(\"Which animal? \"); var answer = Console.ReadLine();\n$\"a {answer} at night\"");
        await question.Locator("input.raw_input").FillAsync("genet");
        await question.Locator("input.raw_input").PressAsync("Enter");
        await Expect(question.Locator(".output_result")).ToHaveTextAsync("a genet at night");

        await page.RestartAsync();
        await Expect((await page.RunAsync("nights")).Locator(".output_error")).ToContainTextAsync("nights");
        await Expect((await page.RunAsync("6 * 7")).Locator(".output_result")).ToContainTextAsync("42");

        Assert.Equal(2, server.Processes().Count);
        await server.StopAsync();
        await server.UntilAsync(() => server.Processes().Count == 0, "the server and its kernels are gone");
        Assert.Empty(browser.Strangers);
    }

    [Fact]
    public async Task A_saved_chart_is_drawn_again_without_a_kernel()
    {
        await using var browser = await PageBrowser.Local();
        await using var server = await JupyterServer.StartAsync();
        var page = await ClassicPage.NewNotebookAsync(browser, server);
        await page.RunAsync(Chart);
        await page.SaveAsync();
        await page.CloseAndHaltAsync();
        await server.UntilAsync(() => server.Processes().Count == 1, "the kernel is gone");
        server.RemoveKernel();

        var again = await ClassicPage.OpenWithoutKernelAsync(browser, server, "Untitled.ipynb");
        await again.TrustAsync();

        await Expect(again.Page.Locator(Bars)).ToHaveCountAsync(3);
        Assert.Equal(0, await again.Page.Locator(".hero-chart-missing").CountAsync());
        Assert.Single(server.Processes());
        Assert.Empty(browser.Strangers);
    }
}
