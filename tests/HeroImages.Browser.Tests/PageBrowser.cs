using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests;

/// <summary>Chromium without the internet, for pages that must do without.</summary>
sealed class PageBrowser : IAsyncDisposable
{
    const string Chromium = "/usr/bin/chromium";

    readonly IPlaywright _playwright;
    readonly IBrowser _browser;
    readonly ConcurrentQueue<string> _strangers;

    PageBrowser(IPlaywright playwright, IBrowser browser, IPage page, ConcurrentQueue<string> strangers) =>
        (_playwright, _browser, Page, _strangers) = (playwright, browser, page, strangers);

    public IPage Page { get; }

    /// <summary>Addresses on other machines that pages have asked for, in vain.</summary>
    public IReadOnlyCollection<string> Strangers => _strangers;

    /// <summary>Opens a page without any network; without Chromium the test is skipped, or fails where nothing may be skipped.</summary>
    public static async Task<PageBrowser> Open(string body, string head = "", bool scripts = true)
    {
        var browser = await Start(new() { Offline = true, JavaScriptEnabled = scripts });
        await browser.Page.SetContentAsync($"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", new() { Timeout = 60_000 });
        return browser;
    }

    /// <summary>Starts with an empty page that can go to servers on this machine; skips as <see cref="Open"/> does.</summary>
    public static Task<PageBrowser> Local() => Start(new() { ViewportSize = new() { Width = 1280, Height = 1000 } });

    /// <summary>Another empty page in a profile of its own, which can go to files and to servers on this machine; closing it leaves the browser open.</summary>
    public async Task<IPage> Another(BrowserNewContextOptions options) => await (await _browser.NewContextAsync(options)).NewPageAsync();

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    static async Task<PageBrowser> Start(BrowserNewContextOptions options)
    {
        Assert.SkipUnless(File.Exists(Chromium) || Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1", $"{Chromium} is not installed.");
        var playwright = await Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ],
        });
        var context = await chromium.NewContextAsync(options);
        var strangers = new ConcurrentQueue<string>();
        context.Request += (_, request) => Note(request.Url, strangers);
        context.Page += (_, page) => page.WebSocket += (_, socket) => Note(socket.Url, strangers);
        return new(playwright, chromium, await context.NewPageAsync(), strangers);
    }

    static void Note(string address, ConcurrentQueue<string> strangers)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "ws" or "wss" && uri.Host != "127.0.0.1")
        {
            strangers.Enqueue(address);
        }
    }
}
