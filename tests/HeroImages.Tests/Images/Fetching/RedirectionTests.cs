using System.Net;
using HeroImages.Images.Fetching;

namespace HeroImages.Tests.Images.Fetching;

public sealed class RedirectionTests : IDisposable
{
    readonly FetchBench _fetching = new();

    UnreliableServer Server => _fetching.Server;

    public void Dispose() => _fetching.Dispose();

    [Fact]
    public async Task Redirections_are_followed_to_another_host_too()
    {
        using var other = new UnreliableServer();
        other.On("/b.jpg", Answers.Whole(FetchBench.Picture));
        Server.On("/a.jpg", Answers.Redirect("/c.jpg")).On("/c.jpg", Answers.Redirect($"http://localhost:{other.Port}/b.jpg"));

        await _fetching.Run("a.jpg");

        Assert.Equal(FetchBench.Picture, File.ReadAllBytes(_fetching["a.jpg"]));
        Assert.Equal(Server.Url + "/a.jpg", FetchManifest.Read(_fetching.Folder)[0].Url);
    }

    [Fact]
    public async Task A_rest_is_asked_for_behind_redirections_as_well()
    {
        Server.On("/a.jpg", Answers.Redirect("/c.jpg")).On("/c.jpg", Answers.Dropping(FetchBench.Picture, "\"t\"", 20_000), Answers.Ranged(FetchBench.Picture, "\"t\""));

        await _fetching.Run("a.jpg");

        Assert.Equal(["/a.jpg", "/c.jpg", "/a.jpg bytes=20000-", "/c.jpg bytes=20000-"], Server.Log);
        Assert.Equal(FetchBench.Picture, File.ReadAllBytes(_fetching["a.jpg"]));
    }

    [Theory]
    [InlineData("file:///etc/passwd", "the server redirects to a file: address; not followed")]
    [InlineData("ftp://host/a.jpg", "the server redirects to a ftp: address; not followed")]
    [InlineData("/a.jpg", "the server redirects more than 5 times")]
    public async Task Redirections_that_lead_nowhere_good_are_failures(string location, string reason)
    {
        Server.On("/a.jpg", Answers.Redirect(location));

        Assert.Equal(reason, await _fetching.Failure("a.jpg"));
        Assert.InRange(Server.Log.Count, 1, 6);
    }

    [Fact]
    public async Task A_redirection_without_a_goal_is_a_failure()
    {
        Server.On("/a.jpg", Answers.Status("302 Found"));

        Assert.Equal("the server redirects without saying where to; not followed", await _fetching.Failure("a.jpg"));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("::1", true)]
    [InlineData("::", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("64:ff9b::a00:1", true)]
    [InlineData("2001:4860:4860::8888", false)]
    public void Private_addresses_are_told_from_public_ones(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, PrivateAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://8.8.8.8/a", "http://8.8.8.8/a", "from https to http")]
    [InlineData("https://8.8.8.8/a", "https://127.0.0.1/a", "into the private network, to 127.0.0.1")]
    [InlineData("http://8.8.8.8/a", "http://[::1]/a", "into the private network, to [::1]")]
    [InlineData("http://8.8.8.8/a", "http://localhost/a", "into the private network, to localhost")]
    [InlineData("http://8.8.8.8/a", "https://1.1.1.1/b", null)]
    [InlineData("http://127.0.0.1/a", "http://10.0.0.1/b", null)]
    public async Task A_public_host_never_leads_inside_nor_away_from_encryption(string from, string to, string? refusal)
    {
        using var requests = new PictureRequests(new(null, TimeProvider.System), 1);
        var start = new Uri(from);

        var followed = requests.FollowAsync(start, start, new Uri(to), CancellationToken.None);

        if (refusal is null)
        {
            Assert.Equal(to, (await followed).AbsoluteUri);
        }
        else
        {
            Assert.Contains(refusal, (await Assert.ThrowsAsync<TransferFault>(() => followed)).Message, StringComparison.Ordinal);
        }
    }
}
