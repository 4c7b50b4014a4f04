using System.Text.Json.Nodes;
using HeroImages.Charting;
using HeroImages.Exploration;
using Microsoft.Data.Analysis;

namespace HeroImages.Tests.Charting;

public class ChartsTests
{
    [Fact]
    public void A_histogram_counts_and_says_what_is_missing()
    {
        var chart = Charts.Histogram(new double?[] { 1, 2, 2, null }, "Ages", "years");

        Assert.Equal("n = 3, 1 without a value left out", chart.Description);
        Assert.Equal([1, 2], Numbers(chart, "y"));
        Assert.Equal("tozero", Layout(chart)["yaxis"]!["rangemode"]!.GetValue<string>());
        Assert.Equal(["1 │████████████████████ 1", "2 │████████████████████████████████████████ 2"], chart.ToText().Split('\n')[^2..]);
    }

    [Fact]
    public void A_million_values_are_no_more_on_the_page_than_a_hundred()
    {
        var chart = Charts.Histogram(Enumerable.Range(0, 1_000_000).Select(i => i / 1e6), "Many");

        Assert.InRange(chart.ToJson().Length, 100, 4000);
    }

    [Fact]
    public void Columns_of_a_data_frame_are_columns_of_a_chart()
    {
        var frame = new DataFrame(new DoubleDataFrameColumn("score", [0.1, null, 0.4]), new StringDataFrameColumn("kind", ["a", "b", "a"]));

        var chart = Charts.Box(frame["score"], (StringDataFrameColumn)frame["kind"], "Scores");

        Assert.StartsWith("n = 2, 1 without a value left out", chart.Description, StringComparison.Ordinal);
        Assert.Equal([0.25], Numbers(chart, "median"));
    }

    [Fact]
    public void Bars_beyond_the_most_are_summed_in_words()
    {
        var chart = Charts.Bar([new NamedCount("lion", 5), new("zebra", 3), new("genet", 1), new("<b>", 1)], "Images", most: 2);

        Assert.Equal("4 names, total 10; the first 2 are shown, the others come to 2", chart.Description);
        Assert.Equal([5, 3], Numbers(chart, "x"));
    }

    [Fact]
    public void Stacked_bars_give_each_large_group_a_colour_and_put_the_others_together()
    {
        var groups = Enumerable.Range(0, 10).Select(i => $"g{i}").ToList();

        var chart = Charts.StackedBars(groups.Select(_ => "A01"), groups, Enumerable.Range(1, 10), "Parts");

        var names = Traces(chart).Select(trace => trace!["name"]!.GetValue<string>()).ToList();
        Assert.Equal([.. groups.Skip(3), "(3 others)"], names);
        Assert.Equal([6], Traces(chart).Last()!["x"]!.AsArray().Select(n => n!.GetValue<double>()));
    }

    [Fact]
    public void Of_too_many_points_an_even_share_is_drawn()
    {
        var chart = Charts.Scatter(Enumerable.Range(0, 20_000), Enumerable.Range(0, 20_000), "Points");

        Assert.Equal("n = 20,000; 5,000 of them are drawn, evenly taken", chart.Description);
        Assert.Equal([0, 4, 8], Numbers(chart, "x").Take(3));
    }

    [Fact]
    public void Lines_go_from_left_to_right_and_know_times()
    {
        DateTime[] days = [new(2024, 6, 4), new(2024, 6, 3)];
        int[] images = [4, 3];

        var chart = Charts.Line(days, images, "Images by day");

        Assert.Equal([3, 4], Numbers(chart, "y"));
        Assert.Equal("2024-06-03T00:00:00", Traces(chart)[0]!["x"]![0]!.GetValue<string>());
    }

    [Fact]
    public void A_calendar_has_a_column_a_week_and_a_row_a_day()
    {
        var chart = Charts.Calendar([new DateTime(2024, 6, 5), new DateTime(2024, 6, 5), new DateTime(2024, 6, 10), null], "Images");

        var values = Traces(chart)[0]!["z"]!.AsArray();
        Assert.Equal([2, 0], values[2]!.AsArray().Select(n => n!.GetValue<double>()));
        Assert.Equal([0, 1], values[0]!.AsArray().Select(n => n!.GetValue<double>()));
        Assert.Equal("n = 3, 1 without a value left out", chart.Description);
    }

    [Fact]
    public void What_is_no_number_and_columns_of_other_lengths_are_refused()
    {
        string[] names = ["a", "b"];
        int[] numbers = [1, 2, 3];

        var noNumber = Assert.Throws<ArgumentException>(() => Charts.Histogram(names, ""));
        var tooFew = Assert.Throws<ArgumentException>(() => Charts.Box(numbers, names, ""));

        Assert.Contains("\"a\" is a String; numbers are expected", noNumber.Message, StringComparison.Ordinal);
        Assert.Contains("2 entries for 3 values", tooFew.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_from_outside_is_shown_and_not_understood()
    {
        var chart = Charts.Bar([new NamedCount("<img src=x onerror=alert(1)>", 1)], "\"><script>alert(2)</script>");

        var html = chart.ToHtml(PageScript.Waiting(null));

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Equal("&lt;img src=x onerror=alert(1)>", Traces(chart)[0]!["y"]![0]!.GetValue<string>());
    }

    [Fact]
    public void Nothing_at_all_is_a_chart_too()
    {
        Chart[] charts = [Charts.Histogram(Array.Empty<double>(), "a"), Charts.Bar([], "b"), Charts.Scatter(Array.Empty<int>(), Array.Empty<int>(), "c"), Charts.Box(Array.Empty<int>(), [], "d"), Charts.Calendar([], "e")];

        Assert.All(charts, chart => Assert.NotEqual("", chart.ToText()));
    }

    static JsonArray Traces(Chart chart) => JsonNode.Parse(chart.ToJson())!["data"]!.AsArray();

    static JsonNode Layout(Chart chart) => JsonNode.Parse(chart.ToJson())!["layout"]!;

    static IEnumerable<double> Numbers(Chart chart, string member) => Traces(chart)[0]![member]!.AsArray().Select(n => n!.GetValue<double>());
}
