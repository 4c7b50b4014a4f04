using System.Text.Json;
using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using HeroImages.Web.Planning;

namespace HeroImages.Web.Tests.Server;

public class SittingTests
{
    [Fact]
    public async Task When_the_scale_has_moved_it_is_told_once_and_not_with_every_picture_after()
    {
        using var folder = new TempFolder();
        await using var review = await WebReview.StartAsync(o => o with { Pictures = Many(folder, 100), Repeats = 0 });
        var page = await review.EnterAsync();
        var told = new List<(int Done, double Moved)>();
        for (var i = 0; i < 95; i++)
        {
            page = await AnswerAsync(review, page, i < 41 ? 4 : 6);
            if (page.TryGetProperty("drift", out var drift))
            {
                told.Add((i + 1, Math.Round(drift.GetProperty("moved").GetDouble(), 9)));
            }
        }

        Assert.Equal((80, 1.95), Assert.Single(told));
    }

    [Fact]
    public async Task After_two_hundred_answers_a_break_is_suggested_and_the_sitting_goes_on()
    {
        using var folder = new TempFolder();
        await using var review = await WebReview.StartAsync(o => o with { Pictures = Many(folder, 205), Repeats = 0 });
        var page = await review.EnterAsync();
        var breaks = new List<int>();
        while (!page.TryGetProperty("end", out _))
        {
            page = await AnswerAsync(review, page, 5);
            breaks.AddRange(page.TryGetProperty("break", out var due) ? [due.GetInt32()] : []);
        }

        Assert.Equal([200], breaks);
        Assert.Equal(205, page.GetProperty("end").GetProperty("rated").GetInt32());
    }

    [Fact]
    public async Task A_picture_that_is_there_under_two_names_is_rated_once()
    {
        await using var review = await WebReview.StartAsync(o => o with { Pictures = [o.Pictures[0], o.Pictures[0] with { File = "again.jpg" }] });
        var page = await AnswerAsync(review, await review.EnterAsync(), 5);

        Assert.True(page.TryGetProperty("end", out _));
        Assert.Single(review.Ratings);
    }

    [Fact]
    public async Task A_journal_of_ratings_lends_its_means_to_the_choice_of_pairs()
    {
        await using var review = await WebReview.StartAsync();
        var page = await review.EnterAsync();
        while (!page.TryGetProperty("end", out _))
        {
            page = await AnswerAsync(review, page, page.GetProperty("done").GetInt32() % 3 * 4);
        }
        await review.Server.StopAsync();
        var means = review.Ratings.ToDictionary(r => r.File, r => r.Answer.Value);

        await using var pairs = await WebReview.StartAsync(o => o with { Folder = review.Folder["ratings"], Mode = ReviewMode.Pairs });
        page = await pairs.EnterAsync();
        page = await pairs.PostAsync("/api/answer", new { view = page.GetProperty("view").GetString(), best = 1 });

        var verdict = PairJournal.Read(review.Folder["ratings"]).Single();
        Assert.InRange(Math.Abs(means[verdict.First.File]!.Value - means[verdict.Second.File]!.Value), 0, 4);
        Assert.Equal(PairChoice.Second, verdict.Choice);
    }

    [Fact]
    public async Task Shown_in_a_notebook_it_is_a_link_that_waits_for_nobody()
    {
        await using var review = await WebReview.StartAsync();

        Assert.Contains($"href=\"{review.Server.Url.AbsoluteUri}\"", review.Server.ToHtml(), StringComparison.Ordinal);
        Assert.Contains(review.Server.Journal, review.Server.ToText(), StringComparison.Ordinal);
        await review.Server.StopAsync();
        Assert.Empty(RatingBook.Read(review.Folder["ratings"]).Standing);
    }

    static Task<JsonElement> AnswerAsync(WebReview review, JsonElement page, int value) =>
        review.PostAsync("/api/answer", new { view = page.GetProperty("view").GetString(), value });

    /// <summary>One picture under many names, each with bytes of its own behind its end.</summary>
    static List<ReviewPicture> Many(TempFolder folder, int count)
    {
        var picture = File.ReadAllBytes(Repository.Path("data-sample/images/A01/IMG_0001.JPG"));
        return [.. Enumerable.Range(0, count).Select(i => new ReviewPicture($"{i}.jpg", folder.Write($"{i}.jpg", [.. picture, .. BitConverter.GetBytes(i)])))];
    }
}
