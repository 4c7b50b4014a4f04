using HeroImages.Charting;
using HeroImages.Galleries;
using HeroImages.Images;
using HeroImages.Selection;
using Microsoft.DotNet.Interactive.Formatting;

namespace HeroImages.Interactive.Tests;

/// <summary>.NET Interactive's own formatter finds the forms of our types without knowing them.</summary>
[Collection(nameof(ChartPage))]
public class FormatterTests
{
    static readonly StratumReport Stratum = new("close_up", 0.2, 40, 8, 5);

    [Fact]
    public void Both_forms_are_preferred() =>
        Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(StratumReport)));

    [Fact]
    public void A_value_shows_its_own_forms()
    {
        Assert.Equal(Stratum.ToHtml(), Stratum.ToDisplayString("text/html"));
        Assert.Equal("close up: 5 found, 8 asked, 40 to choose from", Stratum.ToDisplayString("text/plain"));
    }

    [Fact]
    public void Values_keep_their_form_in_arrays_and_as_members()
    {
        Assert.Contains(Stratum.ToHtml(), new[] { Stratum, Stratum }.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Contains(Stratum.ToHtml(), new { Before = Stratum }.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_strata_is_one_table()
    {
        var selection = new CandidateSelection { Recipe = Recipes.Get("heroes"), CountAsked = 8, Candidates = [], Strata = [Stratum, Stratum] };

        var html = selection.Strata.ToDisplayString("text/html");

        Assert.Equal(2, html.Split("<td>close up</td>").Length - 1);
        Assert.DoesNotContain("dni-treeview", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_and_a_grid_show_themselves()
    {
        int[] ages = [1, 2, 2];
        var chart = Charts.Histogram(ages, "Ages");
        var grid = ImageGrid.Show(["none.jpg"], new PictureFolder("nowhere"));

        Assert.Contains("class=\"hero-chart\"", chart.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Contains("n = 3", chart.ToDisplayString("text/plain"), StringComparison.Ordinal);
        Assert.Contains("there is no such file", grid.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_user_registers_goes_before()
    {
        Formatter.Register<TechnicalScore>(score => $"mine: {score.Value}", "text/html");

        var html = new TechnicalScore(7, new Dictionary<string, double>(), []).ToDisplayString("text/html");

        Assert.Equal("mine: 7", html);
    }
}
