using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests;

/// <summary>Chromium without the internet, for pages that must do without.</summary>
sealed class PageBrowser : IAsyncDisposable
{
    const string Chromium = "/usr/bin/chromium";

    /// <summary>One Chromium for all tests; each has a profile of its own in it. It ends with the tests.</summary>
    static readonly Lazy<Task<IBrowser>> Shared = new(LaunchAsync);

    readonly IBrowserContext _context;
    readonly ConcurrentQueue<string> _strangers;
    readonly List<IBrowserContext> _others = [];

    PageBrowser(IBrowserContext context, IPage page, ConcurrentQueue<string> strangers) => (_context, Page, _strangers) = (context, page, strangers);

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

    /// <summary>Another empty page in a profile of its own, which can go to files and to servers on this machine.</summary>
    public async Task<IPage> Another(BrowserNewContextOptions options)
    {
        var context = await (await Shared.Value).NewContextAsync(options);
        _others.Add(context);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _others)
        {
            await context.DisposeAsync();
        }
        await _context.DisposeAsync();
    }

    static async Task<PageBrowser> Start(BrowserNewContextOptions options)
    {
        Assert.SkipUnless(File.Exists(Chromium) || Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1", $"{Chromium} is not installed.");
        var context = await (await Shared.Value).NewContextAsync(options);
        var strangers = new ConcurrentQueue<string>();
        context.Request += (_, request) => Note(request.Url, strangers);
        context.Page += (_, page) => page.WebSocket += (_, socket) => Note(socket.Url, strangers);
        return new(context, await context.NewPageAsync(), strangers);
    }

    static async Task<IBrowser> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout(30_000);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ],
        });
    }

    static void Note(string address, ConcurrentQueue<string> strangers)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "ws" or "wss" && uri.Host != "127.0.0.1")
        {
            strangers.Enqueue(address);
        }
    }
}
