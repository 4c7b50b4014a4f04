using Microsoft.Playwright;

namespace HeroImages.Browser.Tests.Galleries;

public sealed class GalleryPageTests(MadeGalleries made) : IClassFixture<MadeGalleries>
{
    [Fact]
    public async Task The_whole_of_it_can_be_used_by_keyboard_alone()
    {
        await using var visit = await made.OpenFileAsync(made.Sample);
        await visit.Cards.First.Locator("button").FocusAsync();

        await visit.PressAsync("ArrowRight");
        await visit.PressAsync("Enter");
        Assert.Equal("2 of 95", await visit.Light.Locator(".position").InnerTextAsync());
        await visit.PressAsync("ArrowRight");
        Assert.Equal("3 of 95", await visit.Light.Locator(".position").InnerTextAsync());
        await visit.PressAsync("End");
        Assert.Equal("95 of 95", await visit.Light.Locator(".position").InnerTextAsync());
        await visit.PressAsync("ArrowRight");
        Assert.Equal("1 of 95", await visit.Light.Locator(".position").InnerTextAsync());
        await visit.PressAsync("ArrowLeft");
        await visit.PressAsync("Escape");

        Assert.Equal(0, await visit.Light.CountAsync());
        Assert.Equal("95", await visit.Page.EvaluateAsync<string>("document.activeElement.closest('.item').getAttribute('aria-posinset')"));
        await visit.PressAsync("Home");
        Assert.Equal("1", await visit.Page.EvaluateAsync<string>("document.activeElement.closest('.item').getAttribute('aria-posinset')"));
        Assert.Equal(1, await visit.Page.Locator(".item button[tabindex='0']").CountAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Boxes_come_and_go_by_a_key_and_a_button()
    {
        await using var visit = await made.OpenFileAsync(made.Sample);
        var box = visit.Page.Locator(".card .box").First;
        Assert.False(await box.IsVisibleAsync());

        await visit.PressAsync("b");
        Assert.True(await box.IsVisibleAsync());
        Assert.Equal("true", await visit.Page.Locator(".tools [data-boxes]").GetAttributeAsync("aria-pressed"));

        await visit.Cards.First.Locator("button").ClickAsync();
        var large = visit.Light.Locator(".box").First;
        Assert.True(await large.IsVisibleAsync());
        await visit.PressAsync("b");
        Assert.False(await large.IsVisibleAsync());
    }

    [Fact]
    public async Task Boxes_stand_where_the_detector_saw_something()
    {
        await using var visit = await made.OpenFileAsync(made.Sample);
        await visit.PressAsync("b");
        await visit.Cards.First.Locator("button").ClickAsync();

        // 0.6734 of the width and 0.3074 of the height, as the results say of the best picture's first animal.
        var place = await visit.Light.EvaluateAsync<double[]>("light => { const f = light.querySelector('.frame img').getBoundingClientRect(), b = light.querySelector('.box').getBoundingClientRect(); return [(b.left - f.left) / f.width, (b.top - f.top) / f.height]; }");

        Assert.Equal([0.673, 0.307], place.Select(share => Math.Round(share, 3)));
    }

    [Fact]
    public async Task Filters_leave_what_passes_and_say_how_much()
    {
        await using var visit = await made.OpenFileAsync(made.Sample);
        Assert.StartsWith("95 pictures", await visit.CountedAsync(), StringComparison.Ordinal);

        await visit.ChooseAsync("species", "lion");
        var lions = await visit.CountedAsync();
        Assert.Matches("^[1-9][0-9]? of 95 pictures", lions);
        Assert.All(await visit.Cards.Locator(".facts").AllInnerTextsAsync(), text => Assert.Contains("lion", text, StringComparison.Ordinal));
        await visit.ChooseAsync("light", "night");
        Assert.NotEqual(lions, await visit.CountedAsync());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Reset" }).ClickAsync();
        Assert.StartsWith("95 pictures", await visit.CountedAsync(), StringComparison.Ordinal);
        await visit.TypeAsync("from", "9");
        Assert.All(await visit.Cards.Locator(".score b").AllInnerTextsAsync(), text => Assert.InRange(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture), 9, 10));
        await visit.TypeAsync("search", "no such word");
        Assert.StartsWith("0 of 95", await visit.CountedAsync(), StringComparison.Ordinal);
        Assert.True(await visit.Page.GetByText("No picture passes these filters.").IsVisibleAsync());
    }

    [Fact]
    public async Task A_picture_that_a_rater_did_not_rate_says_so()
    {
        await using var visit = await made.OpenFileAsync(made.Sample);

        await visit.ChooseAsync("judge", "rater-0");
        await visit.ChooseAsync("state", "without");

        Assert.Contains("made-person-a", await visit.Page.Locator("select[data-key=judge] option:checked").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("not rated by made-person-a", (await visit.Cards.First.Locator(".lack").InnerTextAsync()).Trim());
        await visit.ChooseAsync("state", "rated");
        Assert.Equal(0, await visit.Page.Locator(".lack").CountAsync());
    }

    [Fact]
    public async Task The_larger_view_tells_all_and_leads_along_the_sequence()
    {
        await using var visit = await made.OpenFileAsync(made.Sample);
        await visit.Cards.First.Locator("button").ClickAsync();
        var panel = visit.Light.Locator(".panel");

        Assert.Contains("made, not given by a person", await panel.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("no rating by this rater", await panel.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("colour, by its pixels", await panel.InnerTextAsync(), StringComparison.Ordinal);
        var file = await panel.Locator("h2").InnerTextAsync();
        await panel.Locator(".burst button:not([aria-current])").First.ClickAsync();
        Assert.NotEqual(file, await panel.Locator("h2").InnerTextAsync());
        Assert.True(await visit.Light.Locator(".frame img").EvaluateAsync<int>("async image => { await image.decode(); return image.naturalWidth; }") > 400);
    }

    [Fact]
    public async Task An_address_leads_to_a_picture()
    {
        await using var visit = await made.OpenAsync(new Uri(made.Sample).AbsoluteUri + "#p=A03%2FIMG_0005.JPG");

        Assert.Equal("A03/IMG_0005.JPG", await visit.Light.Locator("h2").InnerTextAsync());
    }

    [Fact]
    public async Task Of_ten_thousand_pictures_only_those_near_the_viewport_exist()
    {
        await using var visit = await made.OpenFileAsync(made.ManyPage);
        Assert.InRange(await visit.Cards.CountAsync(), 5, 60);
        Assert.InRange(await visit.Page.EvaluateAsync<int>("document.querySelectorAll('*').length"), 50, 1500);

        await visit.Page.EvaluateAsync("window.scrollTo(0, document.documentElement.scrollHeight / 2)");
        await visit.Page.WaitForFunctionAsync("[...document.querySelectorAll('.item')].some(item => Math.abs(item.place - 5000) < 60)");
        await visit.Cards.First.Locator("button").FocusAsync();
        await visit.PressAsync("End");

        Assert.Equal("10000", await visit.Page.EvaluateAsync<string>("document.activeElement.closest('.item').getAttribute('aria-posinset')"));
        Assert.InRange(await visit.Cards.CountAsync(), 5, 60);
        await visit.TypeAsync("search", "99/09999");
        Assert.StartsWith("1 of 10,000", await visit.CountedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_that_want_to_be_markup_run_nothing_and_links_lead_to_files()
    {
        await using var visit = await made.OpenFileAsync(made.HostilePage);
        await visit.ChooseAsync("species", MadeGalleries.Hostile);
        await visit.Cards.First.Locator("button").ClickAsync();
        await visit.PressAsync("ArrowRight");
        await visit.PressAsync("ArrowLeft");

        var text = await visit.Light.Locator(".panel").InnerTextAsync();
        Assert.Contains("<img src=x onerror=alert(1)>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202e", text, StringComparison.Ordinal);
        Assert.Contains("__proto__", text, StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("img[src=x]").CountAsync());
        Assert.Empty(visit.Complaints);
        Assert.All(visit.Requests, address => Assert.StartsWith(new Uri(made.Folder).AbsoluteUri, address, StringComparison.Ordinal));
        var link = await visit.Light.GetByText("open", new() { Exact = true }).EvaluateAsync<string>("link => link.href");
        Assert.True(File.Exists(new Uri(link).LocalPath), link);
    }

    [Fact]
    public async Task On_a_server_it_asks_for_nothing_beyond_its_own_folder()
    {
        using var server = new StaticServer(Path.Combine(made.Folder, "site"));
        _ = (made.Sample, made.HostilePage);
        await using var visit = await made.OpenAsync(server.Address + "hostile/index.html");
        await visit.Cards.First.Locator("button").ClickAsync();
        await visit.Light.Locator(".frame img").EvaluateAsync("image => image.decode()");
        var link = await visit.Light.GetByText("open", new() { Exact = true }).EvaluateAsync<string>("link => link.href");

        Assert.Empty(visit.Complaints);
        Assert.All(visit.Requests, address => Assert.StartsWith(server.Address, address, StringComparison.Ordinal));
        using var client = new HttpClient();
        Assert.True((await client.GetAsync(new Uri(link), TestContext.Current.CancellationToken)).IsSuccessStatusCode, link);
    }

    [Theory]
    [InlineData("light", 1366, ColorScheme.Light)]
    [InlineData("dark", 1366, ColorScheme.Dark)]
    [InlineData("narrow", 390, ColorScheme.Light)]
    public async Task It_looks_as_approved(string name, int width, ColorScheme scheme)
    {
        await using var visit = await made.OpenFileAsync(made.Sample, width, width > 1000 ? 768 : 844, scheme);
        await Settled(visit);

        PictureSnapshot.Match(await visit.Page.ScreenshotAsync(), name);
        Assert.InRange(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        await visit.Cards.First.Locator("button").ClickAsync();
        await Settled(visit);
        PictureSnapshot.Match(await visit.Page.ScreenshotAsync(), name + "-large");
    }

    [Fact]
    public async Task On_paper_all_pictures_stand_one_after_the_other()
    {
        await using var visit = await made.OpenFileAsync(made.Sample);
        await Settled(visit);
        await visit.Page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        await visit.Page.EvaluateAsync("Promise.all([...document.images].map(image => image.decode()))");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(95, await visit.Cards.CountAsync());
        Assert.False(await visit.Page.Locator(".tools").IsVisibleAsync());
        PictureSnapshot.Match(await visit.Page.ScreenshotAsync(), "paper");
        var pdf = await visit.Page.PdfAsync(new() { Format = "A4" });
        Assert.InRange(System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), "/Type /Page\\b"), 6, 16);

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await visit.Page.EvaluateAsync("window.dispatchEvent(new Event('afterprint'))");
        Assert.InRange(await visit.Cards.CountAsync(), 5, 60);
    }

    static async Task Settled(GalleryVisit visit) =>
        await visit.Page.EvaluateAsync("Promise.all([...document.images].filter(image => image.getBoundingClientRect().top < innerHeight).map(image => image.decode()))");
}
