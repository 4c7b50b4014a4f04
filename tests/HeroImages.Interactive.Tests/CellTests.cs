using HeroImages.Charting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;

namespace HeroImages.Interactive.Tests;

/// <summary>Cells of a notebook in .NET Interactive's own C# kernel, which knows of the library only what <c>#r</c> tells.</summary>
[Collection(nameof(ChartPage))]
public sealed class CellTests : IDisposable
{
    readonly CompositeKernel _kernel = [new CSharpKernel()];

    [Fact]
    public async Task A_notebook_shows_a_selection_a_chart_a_grid_and_a_table()
    {
        await Run($"#r \"{typeof(Project).Assembly.Location.Replace('\\', '/')}\"");
        await Run("""
            using HeroImages; using HeroImages.Charting; using HeroImages.Exploration; using HeroImages.Galleries; using HeroImages.Selection;
            """);
        await Run($"var project = Project.Read(\"{Repository.Path("data-sample/hero.json").Replace('\\', '/')}\");"
            + "var collection = Collection.Open(CollectionSources.Of(project) with { CacheFolder = null }); var chosen = collection.Select(Recipes.Get(\"heroes\"), 6);");

        var selection = await Run("chosen");
        var chart = await Run("ChartPage.Reload(); Charts.Histogram(collection.Detections.MaxConfidence(), \"Best detector confidence per image\")");
        var grid = await Run("ImageGrid.Show(chosen.Best(2), columns: 2, caption: c => c.Reasons)");
        var frame = await Run("chosen.Strata.ToDataFrame()");

        Assert.Contains("pictures by “heroes”", Text(selection, "text/plain"), StringComparison.Ordinal);
        Assert.Contains("<td>several species</td>", Text(selection, "text/html"), StringComparison.Ordinal);
        Assert.Contains("heroCharts.load(", Text(chart, "text/html"), StringComparison.Ordinal);
        Assert.Contains("n = 96, 4 without a value left out", Text(chart, "text/plain"), StringComparison.Ordinal);
        Assert.Equal(4, Text(grid, "text/html").Split("data:image/jpeg;base64,").Length - 1);
        Assert.NotEmpty(frame.FormattedValues);
    }

    public void Dispose() => _kernel.Dispose();

    async Task<DisplayEvent> Run(string code)
    {
        var result = await _kernel.SendAsync(new SubmitCode(code), TestContext.Current.CancellationToken);
        Assert.Empty(result.Events.OfType<CommandFailed>().Select(failure => failure.Message));
        return result.Events.OfType<DisplayEvent>().LastOrDefault() ?? new ReturnValueProduced(null, new SubmitCode(code));
    }

    static string Text(DisplayEvent shown, string mimeType) => shown.FormattedValues.Single(value => value.MimeType == mimeType).Value;
}
