using System.Net;
using System.Net.Sockets;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Documents;
using HeroImages.Notebooks.Pages;
using HeroImages.Notebooks.Running;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests;

/// <summary>A notebook's page in a real browser.</summary>
[Collection("ChartPage")]
public class NotebookPageTests
{
    const string Chromium = "/usr/bin/chromium";

    /// <summary>A red picture of one point.</summary>
    const string Red = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

    static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    [Fact]
    public async Task The_page_shows_everything_and_fetches_nothing()
    {
        Assert.SkipUnless(File.Exists(Chromium) || Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1", $"needs {Chromium}");
        using var folder = new TempFolder();
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var path = folder.Write("page.html", NotebookPage.Of(EveryKindOfCell($"http://{server.LocalEndpoint}"), "name", folder.Path));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = Arguments });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 1100 } });
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);

        await page.GotoAsync(new Uri(path).AbsoluteUri);
        await Picture(page, folder);

        Assert.False(server.Pending());
        Assert.Empty(errors);
        Assert.Equal("Löwen am Fluss", await page.TitleAsync());
        Assert.Equal(3, await page.Locator("nav li").CountAsync());
        Assert.Equal("drawn by its own script", await page.Locator("#own").InnerTextAsync());
        Assert.Equal("drawn by the cell", await page.Locator("section b.script").InnerTextAsync());
        Assert.Equal(1, await page.EvaluateAsync<int>("document.querySelector('img[alt=red]').naturalWidth"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelector('img[alt=outside]').naturalWidth"));
    }

    [Fact]
    public async Task A_chart_that_a_cell_shows_is_drawn_in_the_page_of_its_run()
    {
        Assert.SkipUnless(File.Exists(Chromium) || Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1", $"needs {Chromium}");
        using var folder = new TempFolder();
        var notebook = folder.Write("n.dib", $"#r \"{Path.Combine(AppContext.BaseDirectory, "HeroImages.dll")}\"\n#!csharp\nHeroImages.Charting.Charts.Histogram(new[] {{ 0.1, 0.2, 0.2, 0.9 }}, \"Confidence\")");
        var options = new NotebookRunOptions { OutputFolder = folder["out"], Html = true, KernelCommand = ["dotnet", Path.Combine(AppContext.BaseDirectory, "hero.dll"), "kernel", "run", "{connection_file}"] };
        var run = Assert.Single(await NotebookRunner.RunAsync([notebook], options));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = Arguments });
        var page = await browser.NewPageAsync(new() { Offline = true });

        await page.GotoAsync(new Uri(run.Page!).AbsoluteUri);
        await page.Locator(".hero-plot svg.main-svg").First.WaitForAsync();

        Assert.NotEqual(0, await page.Locator(".hero-plot .bars .point").CountAsync());
        Assert.Equal(0, await page.Locator(".hero-chart-missing").CountAsync());
    }

    [Fact]
    public async Task Nothing_overflows_on_a_narrow_screen_and_the_dark_form_is_dark()
    {
        Assert.SkipUnless(File.Exists(Chromium) || Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1", $"needs {Chromium}");
        using var folder = new TempFolder();
        var path = folder.Write("page.html", NotebookPage.Of(EveryKindOfCell("https://example.org"), "name"));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = Arguments });
        var page = await browser.NewPageAsync(new() { Offline = true, ColorScheme = ColorScheme.Dark, ViewportSize = new() { Width = 400, Height = 800 } });

        await page.GotoAsync(new Uri(path).AbsoluteUri);

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
        Assert.Equal("rgb(21, 25, 28)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    /// <summary>HERO_PICTURES names a folder for pictures of what was seen, for a person to look at.</summary>
    static async Task Picture(IPage page, TempFolder folder)
    {
        var pictures = Environment.GetEnvironmentVariable("HERO_PICTURES") ?? folder.Path;
        await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, "notebook-page.png"), FullPage = true });
    }

    /// <param name="web">An address that a cell's own HTML asks for pictures and scripts.</param>
    static NotebookDocument EveryKindOfCell(string web)
    {
        var notebook = NotebookDocument.Create();
        notebook.Insert(0, CellKind.Markdown, "# Löwen am Fluss\n\nWhat the cameras saw, and *why* it matters. See [the data](https://example.org).\n\n| species | images |\n| --- | ---: |\n| lion | 12 |\n| genet | 3 |");
        Add(notebook, "var images = new List<string> { \"a.jpg\" }; // a comment\nConsole.WriteLine($\"{images.Count} image, {1.5:F1} MB\");\nforeach (var image in images.Where(i => i.Length > 0)) { await Task.Delay(1); }", new StreamOutput(StreamKind.Out, "1 image, 1.5 MB\n"), new StreamOutput(StreamKind.Error, "careful\n"));
        notebook.Insert(2, CellKind.Markdown, "## Pictures and pages");
        Add(notebook, "Show(picture)", new DisplayOutput(new(new MimeContent(MimeTypes.Png, Red), new MimeContent(MimeTypes.Plain, "red"))));
        Add(notebook, "HTML(\"...\")", new ResultOutput(MimeBundle.Html($"<table><tr><th>species</th><th>score</th></tr><tr><td>lion</td><td>0.91</td></tr></table><p id=\"own\"></p><img alt=\"outside\" src=\"{web}/x.png\"><script src=\"{web}/x.js\"></script><script>fetch('{web}/x').catch(() => 0); document.getElementById('own').textContent = 'drawn by its own script'</script>", "")));
        Add(notebook, "Javascript(\"...\")", new DisplayOutput(new MimeBundle(new MimeContent(MimeTypes.JavaScript, "element.insertAdjacentHTML('beforeend', '<b class=\"script\">drawn by the cell</b>')"))));
        notebook.Insert(6, CellKind.Markdown, "## What went wrong");
        Add(notebook, "throw new InvalidOperationException(\"no <bears>\");", new ErrorOutput("InvalidOperationException", "no <bears>", ["\u001b[31mInvalidOperationException\u001b[0m: no <bears>", "   at cell 7, line 1"]));
        Add(notebook, "new { A = 1 }", new ResultOutput(new MimeBundle(new MimeContent(MimeTypes.Json, $$"""{"a":[1,2,{"b":"{{new string('x', 300)}}"}]}"""))));
        return notebook;
    }

    static void Add(NotebookDocument notebook, string source, params CellOutput[] outputs)
    {
        var cell = notebook.Insert(notebook.Cells.Count, CellKind.Code, source);
        var recorder = new OutputRecorder();
        recorder.Begin(cell);
        cell.ExecutionCount = notebook.Cells.Count;
        foreach (var output in outputs)
        {
            recorder.Put(output);
        }
        recorder.Flush();
    }
}
