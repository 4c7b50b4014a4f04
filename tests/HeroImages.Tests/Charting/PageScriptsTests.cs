using HeroImages.Charting;

namespace HeroImages.Tests.Charting;

public class PageScriptsTests
{
    readonly PageScripts _scripts = new();

    [Fact]
    public void The_first_chart_carries_the_script_and_others_name_its_cell()
    {
        _scripts.EnterCell("a", "[3]");
        var first = Take();
        _scripts.EnterCell("b", "[4]");
        var second = Take();

        Assert.InRange(first.Scripts.Length, 1_300_000, 1_600_000);
        Assert.InRange(second.Scripts.Length, 1, 12_000);
        Assert.Contains("run the cell [3] again", second.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_is_run_again_carries_it_again()
    {
        _scripts.EnterCell("a", "[3]");
        Take();
        _scripts.EnterCell("b", "[4]");
        Take();

        _scripts.EnterCell("a", "[5]");

        Assert.True(IsCarrying(Take()));
        Assert.False(IsCarrying(Take()));
    }

    [Fact]
    public void Where_the_cell_shows_no_chart_any_more_the_next_one_carries_it()
    {
        _scripts.EnterCell("a", "[3]");
        Take();
        _scripts.EnterCell("a", "[4]");
        _scripts.EnterCell("b", "[5]");

        Assert.True(IsCarrying(Take()));
    }

    [Fact]
    public void Without_an_engine_that_tells_cells_the_first_carries_it_and_reload_lets_another()
    {
        Assert.Equal((true, false), (IsCarrying(Take()), IsCarrying(Take())));

        _scripts.Reload();

        Assert.Equal((true, false), (IsCarrying(Take()), IsCarrying(Take())));
    }

    [Fact]
    public async Task What_a_cell_starts_belongs_to_it()
    {
        _scripts.EnterCell("a", "[3]");
        var gate = new TaskCompletionSource();
        var late = Task.Run(async () =>
        {
            await gate.Task;
            return Take();
        }, TestContext.Current.CancellationToken);
        _scripts.EnterCell("b", "[4]");
        gate.SetResult();

        Assert.True(IsCarrying(await late));
        Assert.Contains("cell [3]", Take().Missing, StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_of_others_wait_for_the_script_and_load_nothing()
    {
        const string Foreign = "<div><div id=\"p\"></div><script src=\"https://cdn.example/plotly.js\"></script><script type=\"text/javascript\">Plotly.newPlot('p', []);</script></div>";

        var html = ChartPage.Wrap(Foreign, PageScript.Waiting("[2]"));

        Assert.DoesNotContain("cdn.example", html, StringComparison.Ordinal);
        Assert.Contains("heroCharts.later(function (Plotly, require, requirejs, define) {Plotly.newPlot('p', []);", html, StringComparison.Ordinal);
        Assert.Contains("<div><div id=\"p\"></div></div>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_of_the_chart_that_carries_it_can_be_made_anew_in_its_cell()
    {
        _scripts.EnterCell("a", "[3]");
        Assert.True(IsCarrying(_scripts.Take("chart")));
        Assert.True(IsCarrying(_scripts.Take("chart")));

        _scripts.EnterCell("b", "[4]");

        Assert.False(IsCarrying(_scripts.Take("chart")));
    }

    PageScript Take() => _scripts.Take(new object());

    static bool IsCarrying(PageScript script) => script.Scripts.Contains("heroCharts.load(\"", StringComparison.Ordinal);
}
