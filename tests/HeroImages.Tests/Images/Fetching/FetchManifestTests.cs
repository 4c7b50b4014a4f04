using HeroImages.Files;
using HeroImages.Images.Fetching;

namespace HeroImages.Tests.Images.Fetching;

/// <summary>The manifest, hashes that are expected, and fetching without a network.</summary>
public sealed class FetchManifestTests : IDisposable
{
    readonly FetchBench _fetching = new();

    public FetchManifestTests() => _fetching.Server
        .On("/a.jpg", Answers.Whole(FetchBench.Picture)).On("/b.jpg", Answers.Whole(FetchBench.Other));

    public void Dispose() => _fetching.Dispose();

    [Theory]
    [InlineData("{\"file\":\"b.jpg\",\"at\":\"20")]
    [InlineData("{\"file\":\"b.jpg\",\"at\":\"2026-11-23T00:00:00+00:00\",\"failure\":\"x\"}")]
    public async Task A_last_line_that_was_cut_off_does_not_matter(string torn)
    {
        await _fetching.Run("a.jpg");
        File.AppendAllText(_fetching[FetchManifest.FileName], torn);

        var report = await _fetching.Run("a.jpg", "b.jpg");

        Assert.Equal((1, 1), (report.AlreadyThere, report.Fetched));
        Assert.Equal("b.jpg", FetchManifest.Read(_fetching.Folder)[^1].File);
    }

    [Fact]
    public async Task A_damaged_line_in_the_middle_is_named()
    {
        await _fetching.Run("a.jpg");
        File.WriteAllText(_fetching[FetchManifest.FileName], "rubbish\n" + File.ReadAllText(_fetching[FetchManifest.FileName]));

        var refusal = await Assert.ThrowsAsync<InputException>(() => _fetching.Run("a.jpg"));

        Assert.Contains("fetched.jsonl: line 1: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_killed_between_manifest_and_last_name_is_finished()
    {
        await _fetching.Run("a.jpg");
        File.Move(_fetching["a.jpg"], _fetching["a.jpg.part"]);

        var report = await _fetching.Run("a.jpg");

        Assert.Equal((1, 0), (report.AlreadyThere, report.Fetched));
        Assert.Equal(["a.jpg"], _fetching.Files);
    }

    [Fact]
    public async Task Offline_uses_and_checks_what_is_there_and_asks_nobody()
    {
        await _fetching.Run("a.jpg", "b.jpg");
        File.AppendAllText(_fetching["b.jpg"], "!");
        var (asked, manifest) = (_fetching.Server.Log.Count, File.ReadAllText(_fetching[FetchManifest.FileName]));
        _fetching.Options = new() { Offline = true };

        var report = await _fetching.Run("a.jpg", "b.jpg", "c.jpg");

        Assert.Equal(1, report.AlreadyThere);
        Assert.Equal(
            ["b.jpg: it is in the folder, but not as it was fetched", "c.jpg: it is not in the folder, and nothing is fetched offline"],
            report.Failures.Select(f => $"{f.File}: {f.Reason}"));
        Assert.Equal((asked, manifest), (_fetching.Server.Log.Count, File.ReadAllText(_fetching[FetchManifest.FileName])));
    }

    [Fact]
    public async Task Offline_in_a_folder_that_is_not_there_makes_none()
    {
        _fetching.Options = new() { Offline = true };

        Assert.Equal(1, (await _fetching.Run("a.jpg")).Failed);
        Assert.False(Directory.Exists(_fetching.Folder));
    }

    [Fact]
    public async Task A_picture_with_another_hash_than_expected_is_fetched_twice_and_refused()
    {
        await _fetching.Run("b.jpg");
        var list = _fetching.Write("sums", $"{FileHash.Of(_fetching["b.jpg"])}  a.jpg\n");
        _fetching.Options = _fetching.Options with { Hashes = ExpectedHashes.Read(list) };

        var reason = await _fetching.Failure("a.jpg");

        Assert.Matches("^its SHA-256 is [0-9a-f]{64}; expected [0-9a-f]{64}$", reason);
        Assert.Equal(2, _fetching.Server.Log.Count(l => l == "/a.jpg"));
        Assert.Equal(["b.jpg"], _fetching.Files);
    }

    [Fact]
    public async Task A_file_that_came_another_way_and_has_the_expected_hash_is_taken_on()
    {
        Directory.CreateDirectory(_fetching.Folder);
        File.WriteAllBytes(_fetching["a.jpg"], FetchBench.Picture);
        _fetching.Options = _fetching.Options with { Hashes = new Dictionary<string, string> { ["a.jpg"] = FileHash.Of(_fetching["a.jpg"]) } };

        var report = await _fetching.Run("a.jpg");

        Assert.Equal((1, 0), (report.AlreadyThere, _fetching.Server.Log.Count));
        var record = Assert.Single(FetchManifest.Read(_fetching.Folder));
        Assert.Equal((null, FetchBench.Picture.Length), (record.Url, record.Bytes));
    }

    [Fact]
    public async Task Anothers_manifest_is_a_list_of_hashes()
    {
        await _fetching.Run("a.jpg", "c.jpg");

        var hashes = ExpectedHashes.Read(_fetching[FetchManifest.FileName]);

        Assert.Equal([KeyValuePair.Create("a.jpg", FileHash.Of(_fetching["a.jpg"]))], hashes);
    }

    [Fact]
    public void A_list_of_hashes_that_is_none_is_refused_with_the_line()
    {
        var list = _fetching.Write("sums", $"{new string('0', 64)} *a.jpg\n\nabc  b.jpg\n");

        Assert.StartsWith($"{list}: line 3: it holds no hash", Assert.Throws<InputException>(() => ExpectedHashes.Read(list)).Message, StringComparison.Ordinal);
    }
}
