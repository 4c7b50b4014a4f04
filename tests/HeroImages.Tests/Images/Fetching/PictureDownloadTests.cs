using System.Diagnostics;

namespace HeroImages.Tests.Images.Fetching;

/// <summary>Servers that drop, stall, lie and refuse.</summary>
public sealed class PictureDownloadTests : IDisposable
{
    const string Tag = "\"one\"";

    static readonly byte[] Picture = FetchBench.Picture;

    readonly FetchBench _fetching = new();

    UnreliableServer Server => _fetching.Server;

    public void Dispose() => _fetching.Dispose();

    [Fact]
    public async Task A_dropped_picture_goes_on_where_it_stopped()
    {
        Server.On("/a.jpg", Answers.Dropping(Picture, Tag, 20_000), Answers.Dropping(Picture, Tag, 30_000), Answers.Ranged(Picture, Tag));

        var report = await _fetching.Run("a.jpg");

        Assert.Equal((1, Picture.Length), (report.Fetched, report.BytesReceived));
        Assert.Equal(["/a.jpg", "/a.jpg bytes=20000-", "/a.jpg bytes=50000-"], Server.Log);
        AssertArrived(Picture);
    }

    [Fact]
    public async Task Without_a_mark_of_its_state_a_dropped_picture_comes_anew()
    {
        Server.On("/a.jpg", Answers.Dropping(Picture, null, 20_000), Answers.Whole(Picture));

        await _fetching.Run("a.jpg");

        Assert.Equal(["/a.jpg", "/a.jpg"], Server.Log);
        AssertArrived(Picture);
    }

    [Fact]
    public async Task A_server_that_ignores_the_range_sends_all_again()
    {
        Server.On("/a.jpg", Answers.Dropping(Picture, Tag, 20_000), Answers.Whole(Picture, Tag));

        await _fetching.Run("a.jpg");

        AssertArrived(Picture);
    }

    [Fact]
    public async Task A_picture_that_changed_between_tries_is_never_mixed()
    {
        Server.On("/a.jpg", Answers.Dropping(Picture, Tag, 20_000), Answers.Ranged(FetchBench.Other, "\"two\""));

        await _fetching.Run("a.jpg");

        AssertArrived(FetchBench.Other);
    }

    [Fact]
    public async Task A_server_that_goes_on_in_the_wrong_place_is_asked_for_all_again()
    {
        Server.On("/a.jpg", Answers.Dropping(Picture, Tag, 20_000), Answers.Misplaced(Picture, Tag));

        await _fetching.Run("a.jpg");

        Assert.Equal(["/a.jpg", "/a.jpg bytes=20000-", "/a.jpg"], Server.Log);
        AssertArrived(Picture);
    }

    [Fact]
    public async Task A_rest_that_belongs_to_a_picture_of_another_size_is_not_taken()
    {
        var longer = Picture.Concat(new byte[7]).ToArray();
        Server.On("/a.jpg", Answers.Dropping(Picture, Tag, 20_000), Answers.Ranged(longer, Tag), Answers.Whole(Picture));

        await _fetching.Run("a.jpg");

        AssertArrived(Picture);
    }

    [Fact]
    public async Task What_came_in_one_run_is_gone_on_with_in_the_next()
    {
        _fetching.Options = _fetching.Options with { Attempts = 1 };
        Server.On("/a.jpg", Answers.Dropping(Picture, Tag, 20_000), Answers.Ranged(Picture, Tag));
        Assert.Equal("the connection broke off in the middle of the picture", await _fetching.Failure("a.jpg"));
        Assert.Equal(["a.jpg.part", "a.jpg.part.json"], _fetching.Files);

        await _fetching.Run("a.jpg");

        Assert.Equal("/a.jpg bytes=20000-", Server.Log[^1]);
        AssertArrived(Picture);
    }

    [Fact]
    public async Task A_stalled_picture_is_tried_again()
    {
        _fetching.Options = _fetching.Options with { StallTimeout = TimeSpan.FromMilliseconds(200) };
        Server.On("/a.jpg", Answers.Stalling(Picture, Tag, 20_000), Answers.Ranged(Picture, Tag));

        await _fetching.Run("a.jpg");

        Assert.Equal("/a.jpg bytes=20000-", Server.Log[^1]);
        AssertArrived(Picture);
    }

    [Fact]
    public async Task A_server_that_always_stalls_is_given_up()
    {
        _fetching.Options = _fetching.Options with { StallTimeout = TimeSpan.FromMilliseconds(100), Attempts = 2 };
        Server.On("/a.jpg", Answers.Stalling(Picture, Tag, 0));

        Assert.Equal("the server sent nothing for 0.1 seconds", await _fetching.Failure("a.jpg"));
    }

    [Fact]
    public async Task A_length_that_is_too_long_is_a_broken_connection()
    {
        _fetching.Options = _fetching.Options with { Attempts = 3 };
        Server.On("/a.jpg", Answers.Announcing(Picture, Picture.Length + 1));

        Assert.Equal("the connection broke off in the middle of the picture", await _fetching.Failure("a.jpg"));
        Assert.Equal(3, Server.Log.Count);
    }

    [Fact]
    public async Task A_length_that_is_too_short_is_found_by_decoding_and_tried_once_more()
    {
        Server.On("/a.jpg", Answers.Announcing(Picture, 20_000), Answers.Whole(Picture)).On("/b.jpg", Answers.Announcing(Picture, 20_000));

        var report = await _fetching.Run("a.jpg", "b.jpg");

        var failure = Assert.Single(report.Failures);
        Assert.StartsWith("it arrived and cannot be decoded: ", failure.Reason, StringComparison.Ordinal);
        Assert.Equal(2, Server.Log.Count(l => l == "/b.jpg"));
        AssertArrived(Picture);
    }

    [Fact]
    public async Task A_picture_without_a_length_that_was_cut_off_is_found_as_well()
    {
        Server.On("/a.jpg", Answers.Unmeasured(Picture[..20_000]), Answers.Unmeasured(Picture));

        await _fetching.Run("a.jpg");

        AssertArrived(Picture);
    }

    [Theory]
    [InlineData("500 Internal Server Error")]
    [InlineData("502 Bad Gateway")]
    [InlineData("503 Service Unavailable")]
    [InlineData("429 Too Many Requests")]
    [InlineData("408 Request Timeout")]
    public async Task A_server_in_trouble_is_asked_again(string status)
    {
        Server.On("/a.jpg", Answers.Status(status), Answers.Status(status), Answers.Whole(Picture));

        Assert.Equal(1, (await _fetching.Run("a.jpg")).Fetched);
    }

    [Fact]
    public async Task A_server_in_lasting_trouble_is_asked_as_often_as_allowed()
    {
        _fetching.Options = _fetching.Options with { Attempts = 3 };
        Server.On("/a.jpg", Answers.Status("500 Internal Server Error"));

        Assert.Equal("the server answers 500 Internal Server Error", await _fetching.Failure("a.jpg"));
        Assert.Equal(3, Server.Log.Count);
    }

    [Theory]
    [InlineData("429 Too Many Requests")]
    [InlineData("503 Service Unavailable")]
    public async Task A_server_that_asks_to_wait_is_given_that_time(string status)
    {
        Server.On("/a.jpg", Answers.Status(status, "Retry-After: 1"), Answers.Whole(Picture));
        var start = Stopwatch.GetTimestamp();

        Assert.Equal(1, (await _fetching.Run("a.jpg")).Fetched);

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0.9, 30);
    }

    [Fact]
    public async Task A_server_that_asks_for_too_long_a_wait_is_left_alone()
    {
        _fetching.Options = _fetching.Options with { Parallel = 1 };
        Server.On("/a.jpg", Answers.Status("429 Too Many Requests", "Retry-After: 3600")).On("/b.jpg", Answers.Whole(Picture));

        var report = await _fetching.Run("a.jpg", "b.jpg");

        Assert.Equal(
            ["the server answers 429 Too Many Requests and asks to wait 60 minutes", "not asked for: the server answers 429 Too Many Requests and asks to wait 60 minutes"],
            report.Failures.Select(f => f.Reason));
        Assert.Equal(["/a.jpg"], Server.Log);
    }

    [Fact]
    public async Task A_page_in_place_of_a_picture_is_a_failure()
    {
        Server.On("/a.jpg", Answers.Page());

        Assert.Equal("what the server sends is no picture, but text/html", await _fetching.Failure("a.jpg"));
        Assert.Empty(_fetching.Files);
        Assert.Single(Server.Log);
    }

    [Fact]
    public async Task An_empty_file_is_a_failure()
    {
        Server.On("/a.jpg", Answers.Whole([]));

        Assert.Equal("the server sends an empty file", await _fetching.Failure("a.jpg"));
    }

    [Fact]
    public async Task Files_beyond_the_limit_are_not_received_announced_or_not()
    {
        _fetching.Options = _fetching.Options with { MaxBytes = 50_000 };
        Server.On("/a.jpg", Answers.Whole(Picture)).On("/b.jpg", Answers.Unmeasured(Picture));

        var report = await _fetching.Run("a.jpg", "b.jpg");

        Assert.All(report.Failures, f => Assert.EndsWith("the limit is 50,000", f.Reason, StringComparison.Ordinal));
        Assert.Equal(2, report.Failed);
        Assert.Empty(_fetching.Files);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_a_failure_with_its_name()
    {
        _fetching.Options = _fetching.Options with { BaseUrl = "http://127.0.0.1:1", Attempts = 2 };

        Assert.StartsWith("127.0.0.1:1 cannot be connected to: ", await _fetching.Failure("a.jpg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_down_is_not_waited_for_at_every_picture()
    {
        _fetching.Options = _fetching.Options with { BaseUrl = "http://127.0.0.1:1", Attempts = 1, Parallel = 1 };

        var report = await _fetching.Run([.. Enumerable.Range(0, 25).Select(i => $"{i}.jpg")]);

        Assert.Equal(5, report.Failures.Count(f => f.Reason == "not asked for: 20 pictures in a row got no answer"));
    }

    [Fact]
    public async Task Requests_are_spaced_over_all_workers()
    {
        _fetching.Options = _fetching.Options with { Rate = 20 };
        var names = Enumerable.Range(0, 6).Select(i => $"{i}.jpg").ToArray();
        Array.ForEach(names, n => Server.On("/" + n, Answers.Whole(Picture)));
        var start = Stopwatch.GetTimestamp();

        await _fetching.Run(names);

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 5 * 50, 30_000);
    }

    void AssertArrived(byte[] content)
    {
        Assert.Equal(["a.jpg"], _fetching.Files);
        Assert.Equal(content, File.ReadAllBytes(_fetching["a.jpg"]));
    }
}
