using System.Net;
using System.Text.RegularExpressions;

namespace HeroImages.Cli.Tests;

/// <summary><c>hero review</c> as far as a terminal sees it; its page is tried in a browser elsewhere.</summary>
public sealed partial class ReviewCommandTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_prints_a_link_that_works_once_and_ends_by_CtrlC_with_how_to_go_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send");
        var run = Hero.Start(_folder.Path, "review", Sample.Images, "-r", "--out", "ratings", "--no-browser");
        run.WaitUntil(r => r.Error.Contains("Ctrl-C ends", StringComparison.Ordinal));
        var second = Hero.Run(_folder.Path, "review", Sample.Images, "-r", "--out", "ratings", "--no-browser");
        run.WaitUntil(r => Link().IsMatch(r.Out));
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        var statuses = new[] { await StatusAsync(client, Link().Match(run.Out).Value), await StatusAsync(client, Link().Match(run.Out).Value) };
        run.WaitUntil(r => r.Error.Contains("For another browser: http://127.0.0.1:", StringComparison.Ordinal));

        run.PressCtrlC();
        var ended = run.Wait();

        Assert.Contains("another run is writing it", second.Refusal(), StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Forbidden], statuses);
        Assert.Equal(130, ended.ExitCode);
        Assert.EndsWith("hero: stopped; what was answered is in the journal. The same command goes on at the next picture.\n", ended.Error, StringComparison.Ordinal);
        Assert.Contains("0 answers in this run", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("info:", ended.Out + ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_says_who_gets_what_and_ends()
    {
        var plan = Hero.Run(Sample.Folder, "review", "images", "-r", "--out", _folder["ratings"], "--plan", "--json", "--raters", "Ann", "Bob").Done().Json;

        Assert.Equal(["Ann", "Bob"], plan.EnumerateArray().Select(share => share.GetProperty("rater").GetString()));
        Assert.Single(plan.EnumerateArray().Select(share => share.GetProperty("shared").GetInt32()).Distinct());
        Assert.False(Directory.Exists(_folder["ratings"]));
    }

    [Fact]
    public void Bursts_and_pairs_have_plans_too()
    {
        var bursts = Hero.Run(Sample.Folder, "review", "images", "-r", "--out", _folder["r"], "--plan", "--json", "--mode", "bursts").Done().Json;
        var pairs = Hero.Run(Sample.Folder, "review", "images", "-r", "--out", _folder["r"], "--plan", "--json", "--mode", "pairs", "-n", "10").Done().Json;

        Assert.InRange(bursts[0].GetProperty("to_answer").GetInt32(), 5, 100);
        Assert.Equal(9 + 8 + 7, pairs[0].GetProperty("to_answer").GetInt32());
    }

    [Theory]
    [InlineData("there is no such file or folder", "nowhere")]
    [InlineData("is what a rater that is no person is called", "images", "--rater", "gemini")]
    [InlineData("not one of theirs", "images", "--rater", "Eve", "--raters", "Ann", "Bob")]
    [InlineData("from 0 to 1", "images", "--overlap", "2")]
    [InlineData("from 0 to 65535", "images", "--port", "70000")]
    [InlineData("heroes or predecessor", "images", "--rubric", "nothing")]
    [InlineData("columns file and value", "images", "--calibration", "bad.csv")]
    [InlineData("leads out of the image folder", "images", "--calibration", "out.csv", "--images", "images")]
    [InlineData("a number from 0 to 10", "images", "--calibration", "eleven.csv", "--images", "images")]
    [InlineData("there are too few", "images", "--mode", "pairs", "--limit", "1")]
    [InlineData("no sequence has several", "images", "--mode", "bursts")]
    public void What_cannot_be_meant_is_one_clear_error(string reason, params string[] arguments)
    {
        _folder.Write("images/a.jpg", "no picture");
        _folder.Write("images/b.jpg", "no picture");
        _folder.Write("bad.csv", "name,worth\na.jpg,3\n");
        _folder.Write("out.csv", "file,value\n../bad.csv,3\n");
        _folder.Write("eleven.csv", "file,value\na.jpg,11\n");

        Assert.Contains(reason, Hero.Run(_folder.Path, ["review", .. arguments, "--out", "ratings", "--no-browser"]).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mode_that_there_is_not_is_refused_with_those_that_there_are() =>
        Assert.Contains("bursts", Hero.Run(_folder.Path, "review", ".", "--mode", "stars", "--out", "r").Error, StringComparison.Ordinal);

    static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address));
        return response.StatusCode;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\?t=[0-9a-f]{64}")]
    private static partial Regex Link();
}
