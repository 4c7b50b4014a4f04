using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using HeroImages.Web;
using HeroImages.Web.Planning;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests.Review;

/// <summary>A review of the sample's pictures with its page in Chromium.</summary>
sealed class ReviewPage : IAsyncDisposable
{
    readonly PageBrowser _browser;

    readonly ReviewOptions _options;

    ReviewPage(TempFolder folder, ReviewOptions options, ReviewServer server, PageBrowser browser) => (Folder, _options, Server, _browser) = (folder, options, server, browser);

    public TempFolder Folder { get; }

    public ReviewServer Server { get; private set; }

    public IPage Page => _browser.Page;

    public IReadOnlyCollection<string> Strangers => _browser.Strangers;

    /// <summary>The lines of the journal so far.</summary>
    public IReadOnlyList<Rating> Ratings => JournalReader.Read(Folder["ratings"]);

    /// <summary>The verdicts so far.</summary>
    public IReadOnlyList<PairVerdict> Verdicts => PairJournal.Read(Folder["ratings"]);

    /// <summary>Starts a review and opens its page; the person's name is Ann unless told otherwise.</summary>
    public static async Task<ReviewPage> OpenAsync(Func<ReviewOptions, ReviewOptions>? change = null, int count = 20, ViewportSize? size = null)
    {
        var browser = await PageBrowser.Local();
        var folder = new TempFolder();
        var options = new ReviewOptions { Pictures = Sample(count), Folder = folder["ratings"], Rater = "Ann" };
        options = change?.Invoke(options) ?? options;
        var server = await ReviewServer.StartAsync(options);
        var page = new ReviewPage(folder, options, server, browser);
        await browser.Page.SetViewportSizeAsync(size?.Width ?? 1366, size?.Height ?? 768);
        await browser.Page.GotoAsync(server.Url.AbsoluteUri);
        return page;
    }

    /// <summary>The sample's first pictures; three in a row are a burst.</summary>
    public static IReadOnlyList<ReviewPicture> Sample(int count)
    {
        var root = Repository.Path("data-sample/images");
        var files = Directory.EnumerateFiles(root, "*.JPG", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        return [.. Enumerable.Range(0, count).Select(i => new ReviewPicture(i < files.Count ? Path.GetRelativePath(root, files[i]).Replace('\\', '/') : $"copy-{i}.jpg", files[i % files.Count])
        {
            Species = i % 2 == 0 ? "lynx-of-the-secret" : "owl-of-the-secret",
            Location = $"place-of-the-secret-{i % 5}",
            Burst = $"burst-of-the-secret-{i / 3}",
            Frame = i % 3,
            Score = 0.123456 + i,
            Animals = [new(0.3, 0.3, 0.3, 0.4)],
        })];
    }

    /// <summary>Waits until a picture is shown that is not the one of <paramref name="before"/>, and past the time in which a key is a bounce.</summary>
    public async Task<string> ShownAsync(string? before = null)
    {
        await Page.WaitForFunctionAsync("before => document.body.dataset.view && document.body.dataset.view !== before", before);
        await Page.WaitForTimeoutAsync(150);
        return (await Page.EvaluateAsync<string>("document.body.dataset.view"))!;
    }

    /// <summary>Presses a key once a picture is shown, and waits for the next.</summary>
    public async Task PressAsync(string key)
    {
        var before = await ShownAsync();
        await Page.Keyboard.PressAsync(key);
        await ShownAsync(before);
    }

    /// <summary>Another server on the same journal, as after the first was stopped.</summary>
    public async Task RestartAsync()
    {
        await Server.StopAsync();
        Server = await ReviewServer.StartAsync(_options);
        await Page.GotoAsync(Server.Url.AbsoluteUri);
    }

    /// <summary>Presses a key that does not lead to another picture.</summary>
    public Task TapAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Waits until the journal has so many lines.</summary>
    public async Task WaitForLinesAsync(int count)
    {
        for (var tries = 0; Ratings.Count < count && tries < 200; tries++)
        {
            await Task.Delay(25);
        }
        Assert.Equal(count, Ratings.Count);
        await Page.WaitForTimeoutAsync(50);
    }

    /// <summary>What the style sheet does to the picture at the moment. One step, since an enlarged picture gives way to its full size at any time.</summary>
    public Task<string> FilterAsync() => Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.shot img')).filter");

    /// <summary>Compares the page with its approved look; keeps it where HERO_PICTURES says, for a person to look at.</summary>
    public async Task LooksAsync(string name)
    {
        var screenshot = await Page.ScreenshotAsync();
        if (Environment.GetEnvironmentVariable("HERO_PICTURES") is { } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), screenshot);
        }
        ApprovedLook.Check(screenshot, name);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await Server.DisposeAsync();
        Folder.Dispose();
    }
}
