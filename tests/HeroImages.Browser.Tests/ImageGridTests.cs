using HeroImages.Galleries;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests;

public class ImageGridTests
{
    static readonly string Html = Make();

    [Fact]
    public async Task A_picture_opens_by_keyboard_and_arrows_go_on()
    {
        await using var browser = await PageBrowser.Open(Html);
        var shots = browser.Page.Locator(".hero-shot");
        await browser.Page.Locator(".hero-hint span").WaitForAsync();

        await shots.First.FocusAsync();
        await browser.Page.Keyboard.PressAsync("ArrowRight");
        await browser.Page.Keyboard.PressAsync("Enter");
        await browser.Page.Keyboard.PressAsync("ArrowRight");

        var dialog = browser.Page.Locator("dialog[open]");
        Assert.StartsWith("3 of 4", await dialog.Locator("p").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(640, await dialog.Locator("img").EvaluateAsync<int>("async image => { await image.decode(); return image.naturalWidth; }"));
        await browser.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await dialog.CountAsync());
        Assert.True(await shots.Nth(2).EvaluateAsync<bool>("shot => shot === document.activeElement"));
    }

    [Fact]
    public async Task Boxes_are_shown_and_hidden_by_a_key_that_the_front_end_does_not_see()
    {
        await using var browser = await PageBrowser.Open("<script>window.seen = 0; document.addEventListener('keydown', function () { window.seen++; });</script>" + Html);
        await browser.Page.Locator(".hero-hint span").WaitForAsync();
        var box = browser.Page.Locator(".hero-box").First;
        Assert.True(await box.IsVisibleAsync());

        await browser.Page.Locator(".hero-shot").First.FocusAsync();
        await browser.Page.Keyboard.PressAsync("b");

        Assert.False(await box.IsVisibleAsync());
        Assert.Equal(0, await browser.Page.EvaluateAsync<int>("window.seen"));
        await browser.Page.Keyboard.PressAsync("b");
        Assert.True(await box.IsVisibleAsync());
    }

    [Fact]
    public async Task Without_scripts_pictures_and_captions_remain()
    {
        await using var browser = await PageBrowser.Open(Html, scripts: false);

        Assert.Equal(4, await browser.Page.GetByRole(AriaRole.Img).CountAsync());
        Assert.True(await browser.Page.Locator("figcaption").First.IsVisibleAsync());
        Assert.False(await browser.Page.Locator(".hero-hint span").IsVisibleAsync());
    }

    static string Make()
    {
        var project = Project.Read(Repository.Path("data-sample/hero.json"));
        var collection = Collection.Open(CollectionSources.Of(project) with { CacheFolder = null });
        return ImageGrid.Show(collection.Detections.Where(image => image.Detections.Any(d => d.Confidence > 0.8)).Take(4), project, columns: 4).ToHtml();
    }
}
