using System.Net;
using System.Text;
using HeroImages.Files;
using HeroImages.Images;

namespace HeroImages.Web.Tests.Server;

public class AnswerTests
{
    [Fact]
    public async Task Nothing_that_is_sent_tells_name_species_place_or_score()
    {
        await using var review = await WebReview.StartAsync();
        var page = await review.EnterAsync();
        var sent = new StringBuilder($"{page}");
        while (!page.TryGetProperty("end", out _))
        {
            foreach (var path in new[] { "", "/full", "/small" })
            {
                using var picture = await review.SendAsync(HttpMethod.Get, $"/picture/{page.GetProperty("pictures")[0].GetProperty("id")}{path}");
                sent.Append(Encoding.Latin1.GetString(await picture.Content.ReadAsByteArrayAsync())).Append(picture.Headers).Append(picture.Content.Headers);
            }
            page = await review.PostAsync("/api/answer", new { view = page.GetProperty("view").GetString(), value = 5 });
            sent.Append(page);
        }
        foreach (var path in new[] { "/", "/review.js", "/review.css", "/api/start", "/api/panel", "/api/page" })
        {
            using var answer = await review.SendAsync(HttpMethod.Get, path);
            sent.Append(await answer.Content.ReadAsStringAsync()).Append(answer.Headers);
        }

        Assert.DoesNotContain(WebReview.Secret, $"{sent}", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("IMG_", $"{sent}", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("123456", $"{sent}", StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", $"{sent}", StringComparison.Ordinal);
        Assert.Equal(page.GetProperty("total").GetInt32(), review.Ratings.Count);
        Assert.All(review.Ratings, r => Assert.Contains(WebReview.Secret, r.File, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"view":"VIEW"}""")]
    [InlineData("""{"view":"VIEW","value":5,"skip":true}""")]
    [InlineData("""{"view":"VIEW","value":11}""")]
    [InlineData("""{"view":"VIEW","value":-1}""")]
    [InlineData("""{"view":"VIEW","value":"NaN"}""")]
    [InlineData("""{"view":"VIEW","value":1e999}""")]
    [InlineData("""{"view":"VIEW","best":0}""")]
    [InlineData("""{"view":"VIEW","equal":true}""")]
    [InlineData("""{"view":"VIEW","value":5,"file":"other.jpg"}""")]
    [InlineData("""{"value":5}""")]
    [InlineData("null")]
    [InlineData("[")]
    [InlineData("")]
    public async Task Answers_that_say_nothing_that_can_be_kept_are_refused_and_write_nothing(string body)
    {
        await using var review = await WebReview.StartAsync();
        var view = (await review.EnterAsync()).GetProperty("view").GetString()!;

        Assert.Equal(HttpStatusCode.BadRequest, await review.StatusAsync(HttpMethod.Post, "/api/answer", Json(body.Replace("VIEW", view, StringComparison.Ordinal))));
        Assert.Empty(review.Ratings);
    }

    [Fact]
    public async Task The_same_answer_sent_twice_is_kept_once()
    {
        await using var review = await WebReview.StartAsync();
        var body = new { view = (await review.EnterAsync()).GetProperty("view").GetString(), value = 5 };

        var statuses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => review.StatusAsync(HttpMethod.Post, "/api/answer", body)));

        Assert.Single(statuses, HttpStatusCode.OK);
        Assert.Equal(7, statuses.Count(s => s == HttpStatusCode.Conflict));
        Assert.Single(review.Ratings);
    }

    [Fact]
    public async Task Too_much_and_too_long_are_refused()
    {
        await using var review = await WebReview.StartAsync();
        var view = (await review.EnterAsync()).GetProperty("view").GetString()!;

        Assert.Equal(HttpStatusCode.BadRequest, await review.StatusAsync(HttpMethod.Post, "/api/note", new { view, marks = Array.Empty<string>(), words = new string('x', 2001) }));
        Assert.Equal(HttpStatusCode.BadRequest, await review.StatusAsync(HttpMethod.Post, "/api/note", new { view, marks = Array.Empty<string>(), words = new string('x', 100_000) }));
        Assert.Equal(HttpStatusCode.BadRequest, await review.StatusAsync(HttpMethod.Post, "/api/begin", new { name = new string('x', 61) }));
        Assert.Empty(review.Ratings);
    }

    [Fact]
    public async Task Pictures_have_names_of_one_person_only_and_no_others()
    {
        await using var review = await WebReview.StartAsync();
        var id = (await review.EnterAsync()).GetProperty("pictures")[0].GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.OK, await review.StatusAsync(HttpMethod.Get, $"/picture/{id}"));
        await review.PostAsync("/api/begin", new { name = "Bob" });

        foreach (var path in new[] { $"/picture/{id}", "/picture/0", "/picture/../../etc/passwd", "/picture/", $"/picture/{id}/other" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await review.StatusAsync(HttpMethod.Get, path));
        }
    }

    [Fact]
    public async Task What_was_noted_goes_with_the_value_and_what_was_measured_is_kept_within_reason()
    {
        await using var review = await WebReview.StartAsync();
        var view = (await review.EnterAsync()).GetProperty("view").GetString();
        await review.PostAsync("/api/note", new { view, marks = (string[])["favourite", "reject"], words = "  =1+1</script><script>alert(1)</script> " });

        await review.PostAsync("/api/answer", new { view, value = 7.5, seconds = 1e9, zoomed = true, brightness = 2 });

        var rating = review.Ratings[^1];
        Assert.Equal((7.5, "=1+1</script><script>alert(1)</script>", 86_400.0), (rating.Answer.Value, rating.Answer.Reasons, rating.Seconds));
        Assert.Equal((true, false, 2.0, true), (rating.Viewing!.Zoomed, rating.Viewing.Boxes, rating.Viewing.Brightness, rating.Viewing.IsBlind));
        Assert.Equal("Favourite", string.Join(',', rating.Marks));
    }

    [Fact]
    public async Task A_journal_that_another_server_writes_and_a_port_that_is_taken_are_refused()
    {
        await using var review = await WebReview.StartAsync();

        Assert.Contains("another run is writing it", (await Assert.ThrowsAsync<InputException>(() => WebReview.StartAsync(o => o with { Folder = review.Folder["ratings"] }))).Message, StringComparison.Ordinal);
        Assert.Contains("port", (await Assert.ThrowsAsync<InputException>(() => WebReview.StartAsync(o => o with { Port = review.Server.Port }))).Message, StringComparison.Ordinal);
        await review.Server.StopAsync();
        await review.Server.StopAsync();
        await using var next = await WebReview.StartAsync(o => o with { Folder = review.Folder["ratings"], Port = review.Server.Port });
    }

    [Fact]
    public async Task A_picture_is_sent_upright_in_full_only_when_asked()
    {
        await using var review = await WebReview.StartAsync();
        var id = (await review.EnterAsync()).GetProperty("pictures")[0].GetProperty("id").GetString();
        using var small = await review.SendAsync(HttpMethod.Get, $"/picture/{id}/small");

        Assert.Equal("image/jpeg", $"{small.Content.Headers.ContentType}");
        var (picture, _) = PicturePreparer.Prepare(await small.Content.ReadAsByteArrayAsync(), new());
        Assert.Equal(320, Math.Max(picture!.Size.Width, picture.Size.Height));
    }

    static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
