using Microsoft.Playwright;

namespace HeroImages.Browser.Tests;

/// <summary>Chromium without a network, for pages that must do without.</summary>
sealed class PageBrowser : IAsyncDisposable
{
    const string Chromium = "/usr/bin/chromium";

    readonly IPlaywright _playwright;
    readonly IBrowser _browser;

    PageBrowser(IPlaywright playwright, IBrowser browser, IPage page) => (_playwright, _browser, Page) = (playwright, browser, page);

    public IPage Page { get; }

    /// <summary>Opens a page; without Chromium the test is skipped, or fails where nothing may be skipped.</summary>
    public static async Task<PageBrowser> Open(string body, string head = "", bool scripts = true)
    {
        Assert.SkipUnless(File.Exists(Chromium) || Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1", $"{Chromium} is not installed.");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var context = await browser.NewContextAsync(new() { Offline = true, JavaScriptEnabled = scripts });
        var page = await context.NewPageAsync();
        await page.SetContentAsync($"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", new() { Timeout = 60_000 });
        return new(playwright, browser, page);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
