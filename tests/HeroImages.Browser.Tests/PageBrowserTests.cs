namespace HeroImages.Browser.Tests;

/// <summary>The browser itself: that the other tests would see what pages ask of other machines.</summary>
public class PageBrowserTests
{
    [Fact]
    public async Task What_pages_ask_of_other_machines_is_noted_and_fails()
    {
        await using var browser = await PageBrowser.Local();

        await browser.Page.SetContentAsync("<img src=\"http://pictures.example/lion.png\">");
        var socket = await browser.Page.EvaluateAsync<string>("() => new Promise(done => { new WebSocket('ws://sockets.example/').onerror = () => done('failed'); })");

        Assert.Equal("failed", socket);
        Assert.Equal(["http://pictures.example/lion.png", "ws://sockets.example/"], browser.Strangers.Order(StringComparer.Ordinal));
        Assert.Equal(0, await browser.Page.EvaluateAsync<int>("document.images[0].naturalWidth"));
    }
}
