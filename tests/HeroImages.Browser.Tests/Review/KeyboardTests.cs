using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests.Review;

public class KeyboardTests
{
    [Fact]
    public async Task Each_key_gives_its_value_and_is_in_the_journal_before_the_next_picture()
    {
        await using var review = await ReviewPage.OpenAsync();
        string[] keys = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "-"];

        foreach (var (value, key) in keys.Index())
        {
            await review.PressAsync(key);

            Assert.Equal(value, review.Ratings[^1].Answer.Value);
        }

        Assert.Equal(11, review.Ratings.Select(r => r.ImageSha256).Distinct().Count());
        Assert.Equal(Enumerable.Range(0, 11), review.Ratings.Select(r => r.Viewing!.Order));
        Assert.Equal("12 of 20", await review.Page.Locator("#count").InnerTextAsync());
    }

    [Fact]
    public async Task Favourite_unsure_and_a_note_are_kept_at_once_and_go_with_the_value()
    {
        await using var review = await ReviewPage.OpenAsync();
        await review.ShownAsync();
        await review.TapAsync("f");
        await review.WaitForLinesAsync(1);
        await review.TapAsync("?");
        await review.WaitForLinesAsync(2);
        await review.TapAsync("n");
        await review.Page.Keyboard.TypeAsync("looks <b>straight</b> at us");
        await review.TapAsync("Enter");
        await review.WaitForLinesAsync(3);
        Assert.Equal("true", await review.Page.Locator("[data-do=favourite]").GetAttributeAsync("aria-pressed"));
        await review.LooksAsync("marks");

        await review.PressAsync("8");

        var rating = review.Ratings[^1];
        Assert.Equal((8, "looks <b>straight</b> at us"), (rating.Answer.Value, rating.Answer.Reasons));
        Assert.Equal([PictureMark.Favourite, PictureMark.Unsure], rating.Marks);
        Assert.Equal("false", await review.Page.Locator("[data-do=favourite]").GetAttributeAsync("aria-pressed"));
        Assert.Single(new RatingBook(review.Ratings).Standing);
    }

    [Fact]
    public async Task Undo_goes_back_as_far_as_there_is_anything_also_with_backspace()
    {
        await using var review = await ReviewPage.OpenAsync();
        foreach (var key in new[] { "3", "x", "s", "7" })
        {
            await review.PressAsync(key);
        }
        Assert.Contains(PictureMark.Reject, review.Ratings[1].Marks);

        foreach (var (key, was) in new[] { ("u", "Taken back. It was 7."), ("Backspace", ""), ("u", ""), ("u", "Taken back. It was 3.") })
        {
            await review.PressAsync(key);
            Assert.Equal(was, await review.Page.Locator("#say").InnerTextAsync());
        }

        Assert.Equal("1 of 20", await review.Page.Locator("#count").InnerTextAsync());
        Assert.Empty(new RatingBook(review.Ratings).Standing);
        Assert.True(await review.Page.Locator("[data-do=undo]").IsDisabledAsync());
        await review.PressAsync("4");
        Assert.Equal(review.Ratings[0].ImageSha256, review.Ratings[^1].ImageSha256);
    }

    [Fact]
    public async Task Zoom_boxes_and_brightness_are_recorded_and_off_again_where_they_should_be()
    {
        await using var review = await ReviewPage.OpenAsync();
        await review.ShownAsync();
        Assert.False(await review.Page.Locator(".box").First.IsVisibleAsync());
        await review.TapAsync("b");
        Assert.True(await review.Page.Locator(".box").First.IsVisibleAsync());
        await review.LooksAsync("boxes");
        await review.TapAsync("z");
        Assert.Equal(640, await review.Page.Locator(".shot").EvaluateAsync<int>("shot => shot.clientWidth"));
        await review.Page.Keyboard.DownAsync("l");
        Assert.Equal("brightness(2)", await review.FilterAsync());
        await review.LooksAsync("bright");
        await review.Page.Keyboard.UpAsync("l");
        Assert.Equal("none", await review.FilterAsync());
        Assert.Equal("true", await review.Page.Locator("[data-do=zoom]").GetAttributeAsync("aria-pressed"));
        await review.PressAsync("5");
        Assert.Equal("false", await review.Page.Locator("[data-do=zoom]").GetAttributeAsync("aria-pressed"));
        await review.TapAsync("b");
        await review.PressAsync("5");

        Assert.Equal((true, true, 2.0), (review.Ratings[0].Viewing!.Zoomed, review.Ratings[0].Viewing!.Boxes, review.Ratings[0].Viewing!.Brightness));
        Assert.Equal((false, true, null), (review.Ratings[1].Viewing!.Zoomed, review.Ratings[1].Viewing!.Boxes, review.Ratings[1].Viewing!.Brightness));
        Assert.False(await review.Page.Locator(".box").First.IsVisibleAsync());
    }

    [Fact]
    public async Task A_picture_larger_than_the_screen_is_enlarged_to_every_pixel_and_moves_by_arrows_and_mouse()
    {
        await using var review = await ReviewPage.OpenAsync(o => o with { Pictures = [LargePicture.At(o.Folder)] });
        await review.ShownAsync();
        await review.Page.Keyboard.PressAsync(" ");
        await review.Page.WaitForFunctionAsync("() => document.querySelector('.shot img').naturalWidth === 3000");
        var cell = review.Page.Locator(".cell");
        var before = await cell.EvaluateAsync<double>("cell => cell.scrollLeft");

        await review.TapAsync("ArrowRight");
        var arrowed = await cell.EvaluateAsync<double>("cell => cell.scrollLeft");
        await review.Page.Mouse.MoveAsync(600, 400);
        await review.Page.Mouse.DownAsync();
        await review.Page.Mouse.MoveAsync(500, 400);
        await review.Page.Mouse.UpAsync();

        Assert.Equal((before + 120, before + 220), (arrowed, await cell.EvaluateAsync<double>("cell => cell.scrollLeft")));
        Assert.Equal(3000, await review.Page.Locator(".shot").EvaluateAsync<int>("shot => shot.clientWidth"));
        await review.TapAsync("z");
        Assert.True(await review.Page.Locator(".shot").EvaluateAsync<bool>("shot => shot.clientWidth <= shot.parentElement.clientWidth"));
    }

    [Fact]
    public async Task A_key_held_down_or_pressed_twice_gives_one_rating()
    {
        await using var review = await ReviewPage.OpenAsync();
        var before = await review.ShownAsync();

        await review.Page.Keyboard.DownAsync("6");
        for (var i = 0; i < 5; i++)
        {
            await review.Page.Keyboard.DownAsync("6");
        }
        await review.Page.Keyboard.UpAsync("6");
        before = await review.ShownAsync(before);
        Assert.Single(review.Ratings);
        await review.Page.EvaluateAsync("for (let i = 0; i < 4; i++) { document.dispatchEvent(new KeyboardEvent('keydown', { key: '7', bubbles: true })); }");
        await review.ShownAsync(before);

        Assert.Equal([6, 7], review.Ratings.Select(r => r.Answer.Value));
    }

    [Fact]
    public async Task The_page_is_used_by_keyboard_alone_and_named_for_screen_readers()
    {
        await using var review = await ReviewPage.OpenAsync(o => o with { Rater = null });
        await review.Page.Locator("#name:focus").WaitForAsync();
        await review.Page.Keyboard.TypeAsync("  Ann   Example ");
        await review.LooksAsync("start");
        await review.Page.Keyboard.PressAsync("Enter");
        await review.ShownAsync();

        Assert.Equal("Picture 1, to be judged", await review.Page.Locator(".shot img").GetAttributeAsync("alt"));
        await review.TapAsync("h");
        Assert.True(await review.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" }).IsVisibleAsync());
        await review.LooksAsync("help");
        await review.TapAsync("7");
        await review.TapAsync("Escape");
        Assert.Empty(review.Ratings);
        await review.TapAsync("Tab");
        Assert.NotEqual("0px", await review.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineWidth"));
        await review.Page.GetByRole(AriaRole.Button, new() { Name = "9", Exact = true }).FocusAsync();
        await review.PressAsync("Enter");

        Assert.Equal(("Ann Example", 9), (review.Ratings.Single().Rater.Rater, review.Ratings.Single().Answer.Value));
        Assert.Equal("9 given.", await review.Page.GetByRole(AriaRole.Status).First.InnerTextAsync());
    }
}
