using System.Net;

namespace HeroImages.Web.Tests.Server;

public class DoorTests
{
    [Fact]
    public async Task A_link_lets_one_browser_in_by_a_cookie_that_scripts_and_other_sites_do_not_get()
    {
        await using var review = await WebReview.StartAsync();
        using var entered = await review.SendAsync(HttpMethod.Get, review.Server.Url.PathAndQuery);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single();

        Assert.Equal(HttpStatusCode.OK, entered.StatusCode);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(review.Server.Url.Query[3..], cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await review.StatusAsync(HttpMethod.Get, review.Server.Url.PathAndQuery));
        Assert.Equal(HttpStatusCode.OK, await review.StatusAsync(HttpMethod.Get, review.Server.NewLink().PathAndQuery));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?t=")]
    [InlineData("/?t=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/review.js")]
    [InlineData("/api/start")]
    [InlineData("/api/page")]
    [InlineData("/picture/000000000000000000000000")]
    [InlineData("/nothing")]
    public async Task Without_the_token_or_the_cookie_nothing_is_told(string path)
    {
        await using var review = await WebReview.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await review.StatusAsync(HttpMethod.Get, path));
        review.Cookie = $"hero_review_{review.Server.Port}=0000";
        Assert.Equal(HttpStatusCode.Forbidden, await review.StatusAsync(HttpMethod.Get, path));
    }

    [Fact]
    public async Task Other_hosts_and_origins_are_refused_also_with_the_cookie()
    {
        await using var review = await WebReview.StartAsync();
        await review.EnterAsync();
        object undo = new { view = "x" };

        Assert.Equal(HttpStatusCode.OK, await review.StatusAsync(HttpMethod.Get, "/api/page"));
        foreach (var host in new[] { "evil.example", "127.0.0.1", $"127.0.0.1.evil.example:{review.Server.Port}", $"localhost:{review.Server.Port + 1}" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await review.StatusAsync(HttpMethod.Get, "/api/page", change: r => r.Headers.Host = host));
        }
        foreach (var origin in new[] { "http://evil.example", "null", $"https://127.0.0.1:{review.Server.Port}", $"http://127.0.0.1:{review.Server.Port + 1}" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await review.StatusAsync(HttpMethod.Post, "/api/undo", undo, r => { r.Headers.Remove("Origin"); r.Headers.Add("Origin", origin); }));
        }
        Assert.Equal(HttpStatusCode.Forbidden, await review.StatusAsync(HttpMethod.Post, "/api/undo", undo, r => r.Headers.Remove("Origin")));
        Assert.Equal(HttpStatusCode.Forbidden, await review.StatusAsync(HttpMethod.Get, "/api/page", change: r => r.Headers.Add("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.Conflict, await review.StatusAsync(HttpMethod.Post, "/api/undo", undo));
    }

    [Fact]
    public async Task A_wrong_host_does_not_use_the_link_up()
    {
        await using var review = await WebReview.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await review.StatusAsync(HttpMethod.Get, review.Server.Url.PathAndQuery, change: r => r.Headers.Host = "evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await review.StatusAsync(HttpMethod.Head, review.Server.Url.PathAndQuery));
        Assert.Equal(HttpStatusCode.OK, await review.StatusAsync(HttpMethod.Get, review.Server.Url.PathAndQuery));
    }

    [Fact]
    public async Task Every_answer_forbids_foreign_code_and_being_kept()
    {
        await using var review = await WebReview.StartAsync();
        var page = await review.EnterAsync();

        foreach (var path in new[] { "/", "/review.js", "/api/page", $"/picture/{page.GetProperty("pictures")[0].GetProperty("id")}", "/nothing", "/?t=wrong" })
        {
            using var answer = await review.SendAsync(HttpMethod.Get, path);
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal(("no-store", "nosniff"), ($"{answer.Headers.CacheControl}", answer.Headers.GetValues("X-Content-Type-Options").Single()));
            Assert.Empty(answer.Headers.Server);
        }
    }

    [Fact]
    public async Task The_network_is_let_in_only_when_asked()
    {
        await using var local = await WebReview.StartAsync();
        await using var open = await WebReview.StartAsync(o => o with { Lan = true });

        Assert.Empty(local.Server.NewNetworkLinks());
        foreach (var link in open.Server.NewNetworkLinks())
        {
            using var client = new HttpClient();
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(new Uri(link, "/api/page"))).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(link)).StatusCode);
            await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new UriBuilder(link) { Port = local.Server.Port }.Uri));
        }
    }
}
