namespace HeroImages.Browser.Tests.Review;

public class KeyboardTests
{
    [Fact]
    public async Task Each_key_gives_its_value_and_is_in_the_journal_before_the_next_picture()
    {
        await using var review = await ReviewPage.OpenAsync();
        await review.ShownAsync();
        await review.PictureAsync("rate");
        string[] keys = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "-"];

        foreach (var (key, value) in keys.Select((key, value) => (key, value)))
        {
            await review.PressAsync(key);

            Assert.Equal(value, review.Ratings[^1].Answer.Value);
        }

        Assert.Equal(11, review.Ratings.Select(r => r.ImageSha256).Distinct().Count());
        Assert.Equal("12 of 20", await review.Page.Locator("#count").InnerTextAsync());
    }
}
