using HeroImages.Labeling.Human;
using HeroImages.Web;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests.Review;

public class ComparingTests
{
    [Fact]
    public async Task Pairs_are_told_by_arrows_and_clicks_and_can_be_equal_skipped_and_taken_back()
    {
        await using var review = await ReviewPage.OpenAsync(o => o with { Mode = ReviewMode.Pairs });
        await review.ShownAsync();
        await review.LooksAsync("pairs");

        await review.PressAsync("ArrowLeft");
        await review.PressAsync("ArrowRight");
        await review.PressAsync("ArrowDown");
        await review.PressAsync("=");
        await review.PressAsync("s");
        var before = await review.ShownAsync();
        await review.Page.Locator(".cell").Nth(1).ClickAsync();
        await review.ShownAsync(before);

        Assert.Equal([PairChoice.First, PairChoice.Second, PairChoice.Equal, PairChoice.Equal, null, PairChoice.Second], review.Verdicts.Select(v => v.Choice));
        Assert.Equal(6, review.Verdicts.Select(v => v.First.File + v.Second.File).Distinct().Count());
        await review.PressAsync("u");
        Assert.Equal(review.Verdicts[5].VerdictId, review.Verdicts[6].Withdraws);
        Assert.Equal(4, PairJournal.Standing(review.Verdicts).Count);
    }

    [Fact]
    public async Task The_best_frame_of_a_burst_beats_each_of_the_others()
    {
        await using var review = await ReviewPage.OpenAsync(o => o with { Mode = ReviewMode.Bursts, Pictures = [.. o.Pictures.Select((p, i) => p with { Burst = $"burst-{i / 5}", Frame = i % 5 })] });
        await review.ShownAsync();
        await review.LooksAsync("bursts");
        await review.PressAsync("3");
        await review.TapAsync("ArrowRight");
        await review.TapAsync("ArrowRight");
        await review.PressAsync("Enter");
        var before = await review.ShownAsync();
        await review.Page.Locator(".cell").Nth(4).ClickAsync();
        await review.ShownAsync(before);

        var bursts = review.Verdicts.GroupBy(v => v.Burst).ToList();
        Assert.Equal([4, 4, 4], bursts.Select(b => b.Count()));
        Assert.All(bursts, burst => Assert.Single(burst.Select(v => v.First).Distinct()));
        Assert.All(review.Verdicts, v => Assert.Equal(PairChoice.First, v.Choice));
        await review.PressAsync("u");
        Assert.Equal(8, PairJournal.Standing(review.Verdicts).Count);
        await review.RestartAsync();
        await review.ShownAsync();
        Assert.Equal("3 of 4", await review.Page.Locator("#count").InnerTextAsync());
    }

    [Fact]
    public async Task A_frame_that_cannot_be_read_is_left_out_of_its_strip()
    {
        await using var review = await ReviewPage.OpenAsync(o => o with { Mode = ReviewMode.Bursts, Pictures = [.. o.Pictures, new("gone.jpg", "/nowhere/gone.jpg") { Burst = o.Pictures[0].Burst }] }, 3);
        var page = review.Page;
        await review.ShownAsync();
        Assert.Equal(3, await page.Locator(".cell").CountAsync());

        await review.TapAsync("2");
        await page.Locator("#end").WaitForAsync();

        Assert.Contains("1 comparisons", await page.Locator("#end-text").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enlarged_pictures_of_a_pair_show_the_same_place_and_a_click_does_not_choose()
    {
        await using var review = await ReviewPage.OpenAsync(o => o with { Mode = ReviewMode.Pairs, Pictures = [LargePicture.At(o.Folder), LargePicture.At(o.Folder, "other.jpg")] });
        await review.ShownAsync();
        await review.TapAsync("z");
        await review.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.shot img')].every(i => i.naturalWidth === 3000)");
        await review.TapAsync("ArrowDown");
        await review.Page.Locator(".cell").First.ClickAsync();
        await review.Page.WaitForTimeoutAsync(100);

        var tops = await review.Page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('.cell')].map(cell => cell.scrollTop)");
        Assert.Equal(tops[0], tops[1]);
        Assert.Empty(review.Verdicts);
    }

    [Theory]
    [InlineData(ReviewMode.Rate)]
    [InlineData(ReviewMode.Pairs)]
    [InlineData(ReviewMode.Bursts)]
    public async Task On_a_phone_everything_is_reached_by_touch_and_nothing_overflows(ReviewMode mode)
    {
        await using var review = await ReviewPage.OpenAsync(o => o with { Mode = mode }, 12, new() { Width = 390, Height = 844 });
        await review.ShownAsync();
        await review.LooksAsync($"phone-{mode}".ToLowerInvariant());
        var page = review.Page;
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 390 && document.documentElement.scrollHeight <= 844"));
        Assert.True(await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('#keys button')].filter(b => b.offsetParent).every(b => b.offsetHeight >= 44 && b.scrollWidth <= b.clientWidth + 2)"));

        var before = await review.ShownAsync();
        await (mode == ReviewMode.Rate ? page.GetByRole(AriaRole.Button, new() { Name = "10", Exact = true }) : page.Locator(".cell").First).ClickAsync();
        await review.ShownAsync(before);

        Assert.True(mode == ReviewMode.Rate ? review.Ratings.Single().Answer.Value == 10 : review.Verdicts.Count > 0);
    }
}
