using HeroImages.Web;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests.Review;

public class HostileTests
{
    const string Evil = "\"><img src=http://evil.example/x onerror=alert(1)></script><script>alert(2)</script>";

    [Fact]
    public async Task Names_notes_rubrics_and_reasons_run_nothing_and_nothing_leaves_the_page()
    {
        await using var review = await ReviewPage.OpenAsync(o => o with
        {
            Rater = null,
            Rubric = Rubric(o.Folder),
            Pictures = [.. o.Pictures.Select((p, i) => i == 0 ? p with { Agreed = 3, AgreedWhy = Evil, Species = Evil } : p)],
        }, 4);
        var opened = false;
        review.Page.Dialog += (_, dialog) => { opened = true; _ = dialog.DismissAsync(); };
        await review.Page.Locator("#name").FillAsync(Evil[..60]);
        await review.Page.Keyboard.PressAsync("Enter");
        await review.ShownAsync();
        await review.TapAsync("n");
        await review.Page.Keyboard.TypeAsync(Evil);
        await review.TapAsync("Enter");
        await review.WaitForLinesAsync(1);
        await review.TapAsync("3");
        await Assertions.Expect(review.Page.Locator("#told-text")).ToContainTextAsync(Evil);
        await review.TapAsync("Enter");
        await Assertions.Expect(review.Page.Locator("#anchors")).ToContainTextAsync(Evil);
        await review.PressAsync("4");

        Assert.False(opened);
        Assert.Empty(review.Strangers);
        Assert.Equal(Evil, review.Ratings[1].Answer.Reasons);
        Assert.Contains(Evil, await review.Page.Locator("#panel").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await review.Page.Locator("script:not([src='/review.js'])").CountAsync());
    }

    [Theory]
    [InlineData(ReviewMode.Rate)]
    [InlineData(ReviewMode.Pairs)]
    [InlineData(ReviewMode.Bursts)]
    public async Task No_answer_to_the_page_holds_a_name_a_species_a_place_or_a_score(ReviewMode mode)
    {
        await using var review = await ReviewPage.OpenAsync(o => o with { Mode = mode, Rater = null });
        var bodies = new List<Task<byte[]>>();
        var elsewhere = new List<string>();
        review.Page.Response += (_, response) =>
        {
            bodies.Add(response.BodyAsync());
            elsewhere.AddRange(new[] { response.Url }.Where(url => !url.StartsWith($"http://127.0.0.1:{review.Server.Port}/", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal)));
        };
        await review.Page.Locator("#name").FillAsync("Ann");
        await review.Page.Keyboard.PressAsync("Enter");
        foreach (var key in new[] { "z", "b", "1", "2", "u" })
        {
            await review.ShownAsync();
            await review.TapAsync(key);
        }
        await review.ShownAsync();

        var text = string.Concat((await Task.WhenAll(bodies)).Select(System.Text.Encoding.Latin1.GetString));
        Assert.True(bodies.Count > 5);
        Assert.Empty(elsewhere);
        Assert.Empty(review.Strangers);
        Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("IMG_", text, StringComparison.Ordinal);
        Assert.DoesNotContain("123456", text, StringComparison.Ordinal);
    }

    static string Rubric(string folder)
    {
        var evil = System.Text.Json.JsonSerializer.Serialize(Evil);
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, "rubric.json");
        File.WriteAllText(path, $$"""{"name":"evil","description":"d","role":"r","task":"t","criteria":[{{evil}}],"bands":[{"from":0,"to":10,"meaning":{{evil}}}]}""");
        return path;
    }
}
