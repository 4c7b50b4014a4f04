namespace HeroImages.Browser.Tests.Galleries;

public sealed class ComparePageTests(MadeGalleries made) : IClassFixture<MadeGalleries>
{
    [Fact]
    public async Task Panes_scroll_together_until_told_not_to()
    {
        await using var visit = await made.OpenFileAsync(made.Compared);

        await visit.Page.EvaluateAsync("document.querySelector('.scroller').scrollTop = 3000");
        await visit.Page.WaitForFunctionAsync("[...document.querySelectorAll('.scroller')].every(pane => pane.scrollTop === 3000)");
        var names = await visit.Page.EvaluateAsync<string[][]>("[...document.querySelectorAll('.pane')].map(pane => [...pane.querySelectorAll('.name')].map(name => name.textContent))");
        Assert.NotEmpty(names[0]);
        Assert.Equal(names[0], names[1]);

        await visit.Page.Locator("input[data-key=together]").UncheckAsync();
        await visit.Page.EvaluateAsync("document.querySelector('.scroller').scrollTop = 0");
        await visit.Page.WaitForFunctionAsync("document.querySelector('.scroller').scrollTop === 0");
        Assert.Equal(3000, await visit.Page.Locator(".scroller").Nth(1).EvaluateAsync<int>("pane => pane.scrollTop"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Those_come_first_on_which_raters_differ_most()
    {
        await using var visit = await made.OpenFileAsync(made.Compared);

        Assert.Equal("9", await FirstNameAsync(visit));
        Assert.StartsWith("apart by 9.0", await visit.Cards.First.Locator(".facts").InnerTextAsync(), StringComparison.Ordinal);
        await visit.ChooseAsync("order", "name");
        Assert.Equal("0", await FirstNameAsync(visit));
        await visit.TypeAsync("least", "8.5");
        Assert.StartsWith("1 of 30", await visit.CountedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_rater_can_show_its_own_best_first()
    {
        await using var visit = await made.OpenFileAsync(made.Compared);

        await visit.ChooseAsync("order", "own");

        var first = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.pane')].map(pane => pane.querySelector('.score b').textContent)");
        Assert.Equal(["10.0", "9.0"], first);
    }

    [Fact]
    public async Task A_failure_and_a_rating_that_is_not_there_are_told_apart()
    {
        await using var visit = await made.OpenFileAsync(made.Compared);
        await visit.TypeAsync("search", "28");

        Assert.Equal(["rating failed: blocked: refused", "not rated by Bob"], (await visit.Page.Locator(".lack").AllInnerTextsAsync()).Select(text => text.Trim()));
        Assert.Equal("not rated by two of these", await visit.Cards.First.Locator(".facts").InnerTextAsync());
    }

    [Fact]
    public async Task Every_rater_has_a_page_and_raters_can_be_left_out()
    {
        await using var visit = await made.OpenFileAsync(made.Compared);

        await visit.Page.Locator("input[data-rater='1']").UncheckAsync();
        Assert.Equal(1, await visit.Page.Locator(".pane").CountAsync());
        await visit.Page.Locator("table a").First.ClickAsync();

        Assert.Equal("Ann", await visit.Page.Locator("h1").InnerTextAsync());
        Assert.StartsWith("30 pictures", await visit.CountedAsync(), StringComparison.Ordinal);
        await visit.Page.GetByText("All raters").ClickAsync();
        Assert.Equal("Compared", await visit.Page.Locator("h1").InnerTextAsync());
    }

    [Theory]
    [InlineData("wide", 1366, 1200)]
    [InlineData("narrow", 390, 844)]
    public async Task It_looks_as_approved(string name, int width, int height)
    {
        await using var visit = await made.OpenFileAsync(made.Compared, width, height);
        await visit.Page.EvaluateAsync("Promise.all([...document.images].filter(image => image.getBoundingClientRect().top < innerHeight).map(image => image.decode()))");

        PictureSnapshot.Match(await visit.Page.ScreenshotAsync(), name);
        Assert.InRange(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
    }

    static Task<string> FirstNameAsync(GalleryVisit visit) => visit.Cards.First.Locator(".name").InnerTextAsync();
}
