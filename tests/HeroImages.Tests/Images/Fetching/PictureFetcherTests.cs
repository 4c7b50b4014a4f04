using HeroImages.Files;
using HeroImages.Images.Fetching;

namespace HeroImages.Tests.Images.Fetching;

public sealed class PictureFetcherTests : IDisposable
{
    readonly FetchBench _fetching = new();

    UnreliableServer Server => _fetching.Server;

    public void Dispose() => _fetching.Dispose();

    [Fact]
    public async Task Pictures_arrive_at_their_own_paths_and_in_the_manifest()
    {
        Server.On("/S1/a%20%231.jpg", Answers.Whole(FetchBench.Picture, "\"one\"")).On("/S2/b.jpg", Answers.Whole(FetchBench.Other));

        var report = await _fetching.Run("S1/a #1.jpg", @"S2\b.jpg", "S2/b.jpg");

        Assert.Equal((2, 2, 0, FetchBench.Picture.Length + FetchBench.Other.Length), (report.Files, report.Fetched, report.Failed, report.BytesReceived));
        Assert.Equal(["S1/a #1.jpg", "S2/b.jpg"], _fetching.Files);
        Assert.Equal(FetchBench.Picture, File.ReadAllBytes(_fetching["S1/a #1.jpg"]));
        var record = Assert.Single(FetchManifest.Read(_fetching.Folder), r => r.File == "S1/a #1.jpg");
        Assert.Equal(("\"one\"", Server.Url + "/S1/a%20%231.jpg", FileHash.Of(_fetching["S1/a #1.jpg"])), (record.Etag, record.Url, record.Sha256));
        Assert.All(Server.Requests, r => Assert.StartsWith("HeroImages/", r.Headers["user-agent"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_there_and_sound_is_not_asked_for_again()
    {
        Server.On("/a.jpg", Answers.Whole(FetchBench.Picture)).On("/b.jpg", Answers.Whole(FetchBench.Other));
        await _fetching.Run("a.jpg", "b.jpg");
        File.WriteAllText(_fetching["b.jpg"], "spoiled since");

        var report = await _fetching.Run("a.jpg", "b.jpg");

        Assert.Equal((1, 1), (report.AlreadyThere, report.Fetched));
        Assert.Equal(["/a.jpg", "/b.jpg", "/b.jpg"], Server.Log.Order());
        Assert.Equal(FetchBench.Other, File.ReadAllBytes(_fetching["b.jpg"]));
    }

    [Fact]
    public async Task Each_failed_picture_is_counted_with_its_reason_and_stops_nothing()
    {
        Server.On("/good.jpg", Answers.Whole(FetchBench.Picture)).On("/gone.jpg", Answers.Status("410 Gone"));

        var report = await _fetching.Run("missing.jpg", "good.jpg", "gone.jpg", "../outside.jpg", "/etc/passwd");

        Assert.Equal(
            ["missing.jpg: the server answers 404 Not Found", "gone.jpg: the server answers 410 Gone", "../outside.jpg: its path leads out of the collection", "/etc/passwd: its path leads out of the collection"],
            report.Failures.Select(f => $"{f.File}: {f.Reason}"));
        Assert.Equal(["good.jpg"], _fetching.Files);
        Assert.Equal(3, Server.Log.Count);
    }

    [Fact]
    public async Task A_prefix_stands_for_leading_folders_and_the_longest_one_holds()
    {
        _fetching.Options = _fetching.Options with { Prefixes = new Dictionary<string, string> { ["S1"] = Server.Url + "/one/", ["S1/B"] = Server.Url + "/two?key=secret" } };
        Server.On("/one/a.jpg", Answers.Whole(FetchBench.Picture)).On("/two/b.jpg?key=secret", Answers.Whole(FetchBench.Picture)).On("/S10/c.jpg", Answers.Whole(FetchBench.Picture));

        var report = await _fetching.Run("S1/a.jpg", "S1/B/b.jpg", "S10/c.jpg");

        Assert.Equal(3, report.Fetched);
        Assert.DoesNotContain("secret", File.ReadAllText(_fetching[FetchManifest.FileName]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_of_the_list_may_be_a_url()
    {
        Server.On("/x/a.jpg?id=1", Answers.Whole(FetchBench.Picture)).On("/x/a.jpg?id=2", Answers.Whole(FetchBench.Other));
        _fetching.Options = _fetching.Options with { BaseUrl = null };

        var report = await _fetching.Run(Server.Url + "/x/a.jpg?id=1", Server.Url + "/x/a.jpg?id=2");

        Assert.Equal(2, report.Fetched);
        Assert.All(_fetching.Files, file => Assert.Matches(@"^127\.0\.0\.1/x/a~[0-9a-f]{16}\.jpg$", file));
    }

    [Fact]
    public async Task No_more_pictures_than_asked_for_come_at_once()
    {
        var names = Enumerable.Range(0, 12).Select(i => $"{i}.jpg").ToArray();
        Array.ForEach(names, n => Server.On("/" + n, Answers.Whole(FetchBench.Picture)));
        Server.Delay = TimeSpan.FromMilliseconds(20);
        _fetching.Options = _fetching.Options with { Parallel = 3 };

        await _fetching.Run(names);

        Assert.InRange(Server.MostAtOnce, 2, 3);
    }

    [Fact]
    public async Task Progress_tells_pictures_and_bytes()
    {
        Server.On("/a.jpg", Answers.Whole(FetchBench.Picture));
        var reports = new List<WorkProgress>();

        await PictureFetcher.FetchAsync(["a.jpg"], _fetching.Folder, _fetching.Options, new Immediate(reports));

        Assert.Equal(new("fetching pictures", 1, 1, "pictures", "0.1 MB"), reports[^1]);
        Assert.Equal(0, reports[0].Done);
    }

    [Fact]
    public async Task A_file_that_was_not_fetched_is_not_replaced_unless_that_is_allowed()
    {
        Server.On("/a.jpg", Answers.Whole(FetchBench.Picture));
        Directory.CreateDirectory(_fetching.Folder);
        File.WriteAllText(_fetching["a.jpg"], "mine");

        Assert.StartsWith("a file that was not fetched is in its place", await _fetching.Failure("a.jpg"), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_fetching["a.jpg"]));
        _fetching.Options = _fetching.Options with { Overwrite = true };
        Assert.Equal(1, (await _fetching.Run("a.jpg")).Fetched);
    }

    [Theory]
    [InlineData("con.jpg")]
    [InlineData("ab:c.jpg")]
    [InlineData("dot./x.jpg")]
    [InlineData("fetched.jsonl")]
    [InlineData("a.jpg.part")]
    public async Task Names_that_some_system_refuses_or_the_fetcher_needs_are_saved_under_others(string file)
    {
        Server.On("/" + string.Join('/', file.Split('/').Select(Uri.EscapeDataString)), Answers.Whole(FetchBench.Picture));

        var first = await _fetching.Run(file);
        var second = await _fetching.Run(file);

        Assert.Equal((1, 1), (first.Fetched, second.AlreadyThere));
        var saved = Assert.Single(_fetching.Files);
        Assert.Matches("~[0-9a-f]{16}", saved);
        Assert.Equal(saved, FetchManifest.Read(_fetching.Folder)[0].SavedAs);
    }

    [Fact]
    public async Task Names_that_differ_in_case_alone_do_not_meet()
    {
        Server.On("/A.jpg", Answers.Whole(FetchBench.Picture)).On("/a.jpg", Answers.Whole(FetchBench.Other));
        await _fetching.Run("A.jpg");

        await _fetching.Run("a.jpg", "A.jpg");

        Assert.Equal(2, _fetching.Files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(FetchBench.Picture, File.ReadAllBytes(_fetching["A.jpg"]));
    }

    [Theory]
    [InlineData("ftp://host/x", "this is no URL that pictures can be fetched from")]
    [InlineData("pictures", "this is no URL that pictures can be fetched from")]
    [InlineData("https://me:secret@host/x", "https://host/x: the URL holds a name or password")]
    public async Task Base_urls_that_cannot_be_used_are_refused(string url, string message)
    {
        _fetching.Options = _fetching.Options with { BaseUrl = url };

        var refusal = await Assert.ThrowsAsync<InputException>(() => _fetching.Run("a.jpg"));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_one_run_at_a_time_writes_into_a_folder()
    {
        using var other = FetchManifest.Open(_fetching.Folder);

        var refusal = await Assert.ThrowsAsync<InputException>(() => _fetching.Run("a.jpg"));

        Assert.Contains("another run is writing it", refusal.Message, StringComparison.Ordinal);
    }

    sealed class Immediate(List<WorkProgress> reports) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => reports.Add(value);
    }
}
