using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests.Review;

public class SittingTests
{
    [Fact]
    public async Task A_reload_in_the_middle_goes_on_with_the_same_picture_and_its_marks()
    {
        await using var review = await ReviewPage.OpenAsync();
        await review.PressAsync("5");
        await review.TapAsync("f");
        await review.WaitForLinesAsync(2);

        await review.Page.ReloadAsync();
        await review.ShownAsync();

        Assert.Equal("2 of 20", await review.Page.Locator("#count").InnerTextAsync());
        Assert.Equal("true", await review.Page.Locator("[data-do=favourite]").GetAttributeAsync("aria-pressed"));
        await review.PressAsync("6");
        Assert.Equal(review.Ratings[1].ImageSha256, review.Ratings[2].ImageSha256);
    }

    [Fact]
    public async Task A_new_server_on_the_same_journal_goes_on_at_the_next_picture_and_can_still_undo()
    {
        await using var review = await ReviewPage.OpenAsync();
        await review.PressAsync("5");
        await review.PressAsync("6");
        await review.RestartAsync();
        await review.ShownAsync();
        Assert.Equal("3 of 20", await review.Page.Locator("#count").InnerTextAsync());
        await review.PressAsync("7");
        Assert.Equal(3, review.Ratings.Select(r => r.ImageSha256).Distinct().Count());

        await review.PressAsync("u");
        await review.PressAsync("u");

        Assert.Equal(review.Ratings[1].RatingId, review.Ratings[^1].Withdraws);
    }

    [Fact]
    public async Task Two_people_at_once_have_their_own_queues_and_meet_in_the_shared_pictures_only()
    {
        await using var review = await ReviewPage.OpenAsync(o => o with { Rater = null, Overlap = 0.3 }, 24);
        await using var second = await review.Page.Context.Browser!.NewContextAsync();
        var other = await second.NewPageAsync();
        await other.GotoAsync(review.Server.NewLink().AbsoluteUri);
        await RateAllAsync((review.Page, "Ann"), (other, "Bob"));

        var book = new RatingBook(review.Ratings);
        var shared = book.Pictures.Where(p => book.Of(p).Count() == 2).ToList();
        Assert.Equal(24, book.Pictures.Count());
        Assert.InRange(shared.Count, 1, 16);
        Assert.Equal(["Ann", "Bob"], book.Raters.Select(r => r.Title));
        Assert.Equal(2, review.Ratings.Select(r => r.Viewing!.Sitting).Distinct().Count());
    }

    [Theory]
    [InlineData("gemini", "no person")]
    [InlineData("Technical", "no person")]
    [InlineData("\u202eevil", "cannot be read")]
    [InlineData("   ", "give a name")]
    public async Task Names_that_cannot_be_used_are_refused_with_the_reason(string name, string reason)
    {
        await using var review = await ReviewPage.OpenAsync(o => o with { Rater = null });
        await review.Page.Locator("#name").FillAsync(name);

        await review.Page.Locator("#who button").ClickAsync();

        await Assertions.Expect(review.Page.Locator("#start-error")).ToContainTextAsync(reason);
        Assert.Empty(review.Ratings);
    }

    [Fact]
    public async Task Two_windows_of_one_person_never_rate_a_picture_twice()
    {
        await using var review = await ReviewPage.OpenAsync();
        await review.ShownAsync();
        var other = await review.Page.Context.NewPageAsync();
        await other.GotoAsync($"http://127.0.0.1:{review.Server.Port}/");
        await other.WaitForFunctionAsync("() => document.body.dataset.view");
        await other.WaitForTimeoutAsync(150);
        await review.PressAsync("5");

        await other.Keyboard.PressAsync("9");

        await Assertions.Expect(other.Locator("#say")).ToContainTextAsync("nothing was written");
        await Assertions.Expect(other.Locator("#count")).ToHaveTextAsync("2 of 20");
        Assert.Equal([5], review.Ratings.Select(r => r.Answer.Value));
    }

    [Fact]
    public async Task The_agreed_set_comes_first_with_feedback_and_then_stands_beside_the_scale()
    {
        await using var review = await ReviewPage.OpenAsync(o => o with { Pictures = [.. o.Pictures.Select((p, i) => i < 3 ? p with { Agreed = 4 + i, AgreedWhy = "sharp, but cut off" } : p)] }, 8);
        for (var i = 0; i < 3; i++)
        {
            var before = await review.ShownAsync();
            Assert.Contains($"warm-up, {3 - i} to go", await review.Page.Locator("#stage-name").InnerTextAsync(), StringComparison.Ordinal);
            await review.TapAsync("5");
            await Assertions.Expect(review.Page.Locator("#told-text")).ToContainTextAsync("sharp, but cut off");
            if (i == 0)
            {
                await review.LooksAsync("feedback");
            }
            await review.TapAsync("8");
            await review.TapAsync("Enter");
            await review.ShownAsync(before);
        }

        await Assertions.Expect(review.Page.Locator("#anchors figure")).ToHaveCountAsync(3);
        await review.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('#anchors img')].every(image => image.naturalWidth > 0)");
        await review.LooksAsync("anchors");
        await review.PressAsync("6");
        Assert.True(await review.Page.Locator("#told").IsHiddenAsync());
        Assert.Equal([ViewingKind.Calibration, ViewingKind.Calibration, ViewingKind.Calibration, ViewingKind.Rating], review.Ratings.Select(r => r.Viewing!.Kind));
    }

    [Fact]
    public async Task The_end_sums_up_says_where_the_journal_is_and_can_still_take_back()
    {
        await using var review = await ReviewPage.OpenAsync(count: 5);
        foreach (var key in new[] { "2", "8", "x", "8" })
        {
            await review.PressAsync(key);
        }
        await review.ShownAsync();
        await review.TapAsync("3");
        await review.Page.Locator("#end").WaitForAsync();
        await review.LooksAsync("end");
        Assert.Contains("4 pictures have a value, on average 5.3", await review.Page.Locator("#end").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(review.Server.Journal, await review.Page.Locator("#end-journal").InnerTextAsync());
        Assert.Contains("8: 2", await review.Page.Locator("#histogram").GetAttributeAsync("aria-label"), StringComparison.Ordinal);

        await review.TapAsync("u");

        Assert.Equal("5 of 5", await review.Page.Locator("#count").InnerTextAsync());
    }

    [Fact]
    public async Task Pictures_that_cannot_be_read_are_recorded_and_passed_over_to_the_end()
    {
        await using var review = await ReviewPage.OpenAsync(o => o with
        {
            Pictures = [.. o.Pictures, new("broken.jpg", Broken(o.Folder, "not a picture at all")), new("empty.jpg", Broken(o.Folder, "")), new("missing.jpg", "/nowhere/missing.jpg")],
        }, 3);
        await review.PressAsync("1");
        await review.PressAsync("2");
        await review.ShownAsync();
        await review.TapAsync("3");
        await review.Page.Locator("#end").WaitForAsync();

        Assert.Contains("could not be read\n3", await review.Page.Locator("#end-facts").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(["broken.jpg", "empty.jpg"], review.Ratings.Where(r => r.Answer.Failure is not null).Select(r => r.File).Order());
        Assert.Equal(["broken.jpg", "empty.jpg", "missing.jpg"], review.Server.Unreadable.Select(u => u.File));
    }

    static string Broken(string folder, string content)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "pictures")).FullName, $"{content.Length}.jpg");
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Lets people rate by turns until all have come to their end.</summary>
    static async Task RateAllAsync(params (IPage Page, string Name)[] people)
    {
        foreach (var (page, name) in people)
        {
            await page.Locator("#name").FillAsync(name);
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForFunctionAsync("() => document.body.dataset.view");
        }
        while (people.Length > 0)
        {
            foreach (var (page, _) in people)
            {
                await page.WaitForTimeoutAsync(130);
                await page.Keyboard.PressAsync("5");
            }
            people = [.. people.Where(p => !p.Page.Locator("#end").IsVisibleAsync().GetAwaiter().GetResult())];
        }
    }
}
