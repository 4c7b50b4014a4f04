using HeroImages.Charting;
using HeroImages.Exploration;
using HeroImages.Forms;
using HeroImages.Galleries;
using HeroImages.Selection;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests.Docs;

/// <summary>
/// Draws the pictures of the README from the sample, so that they can be drawn anew at any time: with <c>HERO_DRAW_DOCS=1</c> they are
/// kept in <c>docs</c>.
/// </summary>
[Collection(nameof(ChartPage))]
public sealed class DocsPictureTests : IDisposable
{
    const int Count = 20;

    readonly TempFolder _folder = new();
    readonly Project _project = Project.Read(Repository.Path("data-sample/hero.json"));
    readonly Collection _collection;

    public DocsPictureTests() => _collection = Collection.Open(CollectionSources.Of(_project) with { CacheFolder = null });

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_grid_of_candidates()
    {
        await using var browser = await Show(ImageGrid.Show(Chosen().Candidates, _project, columns: 5), 1100, 900);

        Assert.Equal(Count, await browser.Page.Locator(".hero-shot img").CountAsync());
        await Keep(browser.Page, "contact-sheet.jpg");
    }

    [Fact]
    public async Task A_chart_of_species_by_hour()
    {
        ChartPage.Reload();
        await using var browser = await Show(Charts.Hours(SpeciesReport.Of(_collection.Detections, _collection.Sequences).Hours), 780, 400);

        await browser.Page.Locator(".hero-plot .main-svg").First.WaitForAsync();
        await Keep(browser.Page, "chart.jpg");
    }

    [Fact]
    public async Task A_gallery()
    {
        var gallery = Gallery.Read([Repository.Path("data-sample/ratings.jsonl")], _project.ImageFolder).With(_collection.Detections, _collection.Sequences).Choose(new());
        var written = gallery.Write(_folder["gallery"]);
        await using var browser = await PageBrowser.Local();
        await browser.Page.SetViewportSizeAsync(1100, 800);
        await browser.Page.GotoAsync(new Uri(written.Page).AbsoluteUri);

        await browser.Page.Locator(".card img").First.WaitForAsync();
        await Keep(browser.Page, "gallery.jpg");
    }

    CandidateSelection Chosen() => _collection.Select(Recipes.Get(_project.Recipe) with { InfoBar = _project.InfoBar ?? 0 }, Count);

    static async Task<PageBrowser> Show(INotebookForm form, int width, int height)
    {
        var browser = await PageBrowser.Open(form.ToHtml(), "<style>body{margin:12px;background:#fff}</style>");
        await browser.Page.SetViewportSizeAsync(width, height);
        return browser;
    }

    /// <summary>A page that shows nothing compresses to a few kilobytes.</summary>
    static async Task Keep(IPage page, string name)
    {
        await page.EvaluateAsync("() => Promise.all([...document.images].filter(i => i.loading !== 'lazy' || i.getBoundingClientRect().top < innerHeight).map(i => i.decode()))");
        var picture = await page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg, Quality = 82 });
        Assert.InRange(picture.Length, 20_000, 400_000);
        if (Environment.GetEnvironmentVariable("HERO_DRAW_DOCS") == "1")
        {
            await File.WriteAllBytesAsync(Repository.Path($"docs/{name}"), picture);
        }
    }
}
