using HeroImages.Labeling;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests.Review;

/// <summary>Sittings that end badly: killed programs, full disks, slow and lost pictures.</summary>
public class EndingTests
{
    [Fact]
    public async Task After_being_killed_the_same_command_goes_on_at_the_next_picture()
    {
        using var folder = new TempFolder();
        await using var browser = await PageBrowser.Local();
        using (var first = await ReviewProcess.StartAsync(folder["ratings"]))
        {
            await browser.Page.GotoAsync(first.Link);
            await PressAsync(browser.Page, "4");
            await PressAsync(browser.Page, "6");
            await first.KillAsync();
        }
        await browser.Page.WaitForTimeoutAsync(150);
        await browser.Page.Keyboard.PressAsync("8");
        await Assertions.Expect(browser.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The program does not answer");
        Assert.Equal([4, 6], JournalReader.Read(folder["ratings"]).Select(r => r.Answer.Value));

        using var second = await ReviewProcess.StartAsync(folder["ratings"]);
        await browser.Page.GotoAsync(second.Link);
        await Assertions.Expect(browser.Page.Locator("#count")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^3 of "));
        await PressAsync(browser.Page, "8");

        Assert.Equal([4, 6, 8], JournalReader.Read(folder["ratings"]).Select(r => r.Answer.Value));
        Assert.Equal(3, JournalReader.Read(folder["ratings"]).Select(r => r.ImageSha256).Distinct().Count());
    }

    [Fact]
    public async Task On_a_full_disk_the_page_says_so_and_does_not_go_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no limit on the size of files");
        using var folder = new TempFolder();
        await using var browser = await PageBrowser.Local();
        using var process = await ReviewProcess.StartAsync(folder["ratings"], "ulimit -f 2;");
        await browser.Page.GotoAsync(process.Link);
        var alarm = browser.Page.Locator("#alarm");
        while (!await alarm.IsVisibleAsync())
        {
            await browser.Page.WaitForTimeoutAsync(150);
            await browser.Page.Keyboard.PressAsync("5");
        }
        var (kept, view) = (JournalReader.Read(folder["ratings"]).Count, await browser.Page.EvaluateAsync<string>("() => document.body.dataset.view"));

        await browser.Page.Keyboard.PressAsync("5");
        await Assertions.Expect(alarm).ToContainTextAsync("Nothing goes on until it can be kept");
        await browser.Page.WaitForTimeoutAsync(300);

        await KeepAsync(browser.Page, "full-disk");
        Assert.InRange(kept, 1, 4);
        Assert.Equal(kept, JournalReader.Read(folder["ratings"]).Count);
        Assert.Equal(view, await browser.Page.EvaluateAsync<string>("() => document.body.dataset.view"));
        Assert.Equal($"{kept + 1} of", (await browser.Page.Locator("#count").InnerTextAsync())[..$"{kept + 1} of".Length]);
    }

    [Fact]
    public async Task While_a_picture_has_not_come_it_cannot_be_rated_and_a_late_one_replaces_nothing()
    {
        await using var review = await ReviewPage.OpenAsync();
        var before = await review.ShownAsync();
        var gate = new TaskCompletionSource();
        await review.Page.Context.RouteAsync("**/picture/**", async route =>
        {
            await gate.Task;
            await route.ContinueAsync();
        });
        // The pictures ahead are loaded; those after them wait at the gate.
        for (var i = 0; i < 4; i++)
        {
            await review.TapAsync("5");
            await review.Page.WaitForTimeoutAsync(400);
        }
        await Assertions.Expect(review.Page.Locator("#pictures")).ToContainTextAsync("Loading");
        var kept = review.Ratings.Count;
        await review.TapAsync("9");
        await review.TapAsync("x");
        Assert.Equal(kept, review.Ratings.Count);

        gate.SetResult();
        await review.ShownAsync(before);
        await review.Page.Locator(".shot img").WaitForAsync();
        await review.PressAsync("7");

        Assert.Equal(7, review.Ratings[^1].Answer.Value);
        Assert.Equal(kept + 1, review.Ratings.Select(r => r.ImageSha256).Distinct().Count());
    }

    [Fact]
    public async Task Keys_pressed_while_an_answer_is_under_way_are_not_taken()
    {
        await using var review = await ReviewPage.OpenAsync();
        var before = await review.ShownAsync();
        await review.Page.Context.RouteAsync("**/api/answer", async route =>
        {
            await Task.Delay(300);
            await route.ContinueAsync();
        });

        await review.TapAsync("5");
        await review.TapAsync("6");
        await review.TapAsync("u");
        await review.ShownAsync(before);

        Assert.Equal([5], review.Ratings.Select(r => r.Answer.Value));
    }

    [Fact]
    public async Task A_stopped_server_is_told_and_the_page_stays()
    {
        await using var review = await ReviewPage.OpenAsync();
        await review.ShownAsync();
        await review.Server.StopAsync();

        await review.TapAsync("5");

        await Assertions.Expect(review.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("What was kept stays kept");
        Assert.True(await review.Page.Locator(".shot img").IsVisibleAsync());
    }

    static async Task PressAsync(IPage page, string key)
    {
        await page.WaitForFunctionAsync("() => document.body.dataset.view");
        await page.WaitForTimeoutAsync(150);
        var before = await page.EvaluateAsync<string>("() => document.body.dataset.view");
        await page.Keyboard.PressAsync(key);
        await page.WaitForFunctionAsync("before => document.body.dataset.view !== before", before);
    }

    static Task KeepAsync(IPage page, string name) => Environment.GetEnvironmentVariable("HERO_PICTURES") is { } folder
        ? page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") })
        : Task.CompletedTask;
}
