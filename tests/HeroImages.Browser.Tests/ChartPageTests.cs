using HeroImages.Charting;
using HeroImages.Exploration;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests;

[Collection(nameof(ChartPage))]
public class ChartPageTests
{
    const string Drawn = ".hero-plot .main-svg";

    readonly string _carrier;
    readonly string _later;

    public ChartPageTests()
    {
        ChartPage.EnterCell("first", "[3]");
        ChartPage.Reload();
        int[] values = [1, 2, 2, 5];
        _carrier = Charts.Histogram(values, "First").ToHtml();
        ChartPage.EnterCell("second", "[4]");
        _later = Charts.Bar([new NamedCount("lion", 3), new NamedCount("zebra", 5)], "Second").ToHtml();
    }

    [Fact]
    public async Task Charts_draw_without_a_network_whichever_comes_first()
    {
        await using var browser = await PageBrowser.Open(_later + _carrier);

        await browser.Page.Locator($"figure:nth-of-type(1) {Drawn}").First.WaitForAsync();
        await browser.Page.Locator($"figure:nth-of-type(2) {Drawn}").First.WaitForAsync();

        Assert.Equal(0, await browser.Page.Locator(".hero-chart-missing").CountAsync());
        Assert.Equal("2.28.0", await browser.Page.EvaluateAsync<string>("Plotly.version"));
    }

    [Fact]
    public async Task A_page_with_RequireJS_is_left_alone()
    {
        const string Amd = "<script>window.defined = 0; window.define = function () { window.defined++; }; window.define.amd = {}; window.Plotly = undefined;</script>";
        await using var browser = await PageBrowser.Open(_carrier, Amd);

        await browser.Page.Locator(Drawn).First.WaitForAsync();

        Assert.Equal(0, await browser.Page.EvaluateAsync<int>("window.defined"));
    }

    [Fact]
    public async Task A_chart_whose_page_lost_the_script_says_which_cell_to_run_and_draws_when_it_comes()
    {
        await using var browser = await PageBrowser.Open(_later + "<div id=\"more\"></div>");

        var note = browser.Page.Locator(".hero-chart-missing");
        await note.WaitForAsync();
        Assert.Contains("run the cell [3] again", await note.TextContentAsync(), StringComparison.Ordinal);
        await browser.Page.EvaluateAsync(
            "html => { const range = document.createRange(); document.getElementById('more').append(range.createContextualFragment(html)); }", _carrier);
        await browser.Page.Locator($"#more {Drawn}").First.WaitForAsync();

        Assert.Equal(0, await note.CountAsync());
        Assert.True(await browser.Page.Locator($"body > figure {Drawn}").CountAsync() > 0);
    }

    [Theory]
    [InlineData("var draw = function () { Plotly.newPlot('p', [{ x: [1], y: [2] }], {}, {}); }; draw();")]
    [InlineData("var draw = function () { var r = requirejs.config({ context: 'c', paths: { plotly: 'https://cdn.example/p' } }) || require; r(['plotly'], function (Plotly) { Plotly.newPlot('p', [{ x: [1], y: [2] }], {}); }); };"
        + "if (typeof requirejs !== typeof Function) { throw 1; } else { draw(); }")]
    public async Task Charts_of_Plotly_NET_draw_with_the_same_script(string script)
    {
        var foreign = ChartPage.Wrap($"<div><div id=\"p\"></div><script type=\"text/javascript\">{script}</script></div>");
        await using var browser = await PageBrowser.Open(foreign + _carrier);

        await browser.Page.Locator("#p .main-svg").First.WaitForAsync();

        Assert.Contains("data-missing", foreign, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_the_text_stands_in_for_the_chart()
    {
        await using var browser = await PageBrowser.Open(_later, scripts: false);

        Assert.Contains("zebra │████████████████████████████████████████ 5", await browser.Page.Locator("pre").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await browser.Page.Locator("pre").IsVisibleAsync());
    }

    [Fact]
    public async Task A_dark_page_has_light_text_and_a_name_for_screen_readers()
    {
        await using var browser = await PageBrowser.Open(_carrier, "<style>body { background: #111; color: rgb(230, 230, 230) }</style>");

        await browser.Page.Locator(Drawn).First.WaitForAsync();

        var fill = await browser.Page.Locator(".xtick text").First.EvaluateAsync<string>("tick => getComputedStyle(tick).fill");
        Assert.StartsWith("rgb(230, 230, 230", fill, StringComparison.Ordinal);
        Assert.Equal("First. n = 4", await browser.Page.GetByRole(AriaRole.Img, new() { Name = "First" }).GetAttributeAsync("aria-label"));
    }
}
