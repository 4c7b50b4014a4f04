using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests.Galleries;

/// <summary>A page of a gallery in a browser, with all that it asked for and complained of.</summary>
sealed class GalleryVisit : IAsyncDisposable
{
    readonly ConcurrentQueue<string> _complaints = [];
    readonly ConcurrentQueue<string> _requests = [];

    GalleryVisit(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Errors of scripts, refusals by the policy, dialogs: a page has none.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>All that was asked for.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public ILocator Cards => Page.Locator(".card");

    public ILocator Light => Page.Locator("dialog[open]");

    /// <summary>What the status line says.</summary>
    public Task<string> CountedAsync() => Page.Locator(".counted").InnerTextAsync();

    /// <summary>Goes to an address in a profile of its own.</summary>
    public static async Task<GalleryVisit> OpenAsync(PageBrowser browser, string address, int width, int height, ColorScheme scheme)
    {
        var visit = new GalleryVisit(await browser.Another(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce }));
        visit.Listen();
        await visit.Page.GotoAsync(address, new() { Timeout = 60_000 });
        return visit;
    }

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    public Task ChooseAsync(string key, string value) => Page.Locator($"select[data-key={key}]").SelectOptionAsync(value);

    public Task TypeAsync(string key, string text) => Page.Locator($"input[data-key={key}]").FillAsync(text);

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    void Listen()
    {
        Page.PageError += (_, error) => _complaints.Enqueue(error);
        Page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Text);
        Page.Dialog += (_, dialog) =>
        {
            _complaints.Enqueue($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        Page.Request += (_, request) => _requests.Enqueue(request.Url);
    }

    /// <summary>That a browser looks for an icon which is not there is no fault of the page.</summary>
    void Note(bool isComplaint, string text)
    {
        if (isComplaint && !text.Contains("favicon", StringComparison.Ordinal) && !text.Contains("404", StringComparison.Ordinal))
        {
            _complaints.Enqueue(text);
        }
    }
}
