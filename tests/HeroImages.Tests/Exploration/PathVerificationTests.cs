using System.Text.Json;
using HeroImages.Exploration;
using HeroImages.Files;

namespace HeroImages.Tests.Exploration;

public sealed class PathVerificationTests : IDisposable
{
    readonly string _root = Directory.CreateTempSubdirectory("hero-images-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Found_missing_empty_and_orphaned_files_are_told_apart()
    {
        Touch("a/1.jpg", "a/2.jpg", "b/3.JPG", "b/notes.txt", "4.png");
        File.WriteAllBytes(Path.Combine(_root, "a", "0.jpg"), []);

        var report = Verify("a/1.jpg", "a/0.jpg", "b/gone.jpg", "none/at/all.jpg");

        Assert.Equal((4, 1, 2, 1), (report.Checked, report.Found, report.Missing, report.EmptyFiles));
        Assert.Equal(["4.png", "a/2.jpg", "b/3.JPG"], report.Orphans);
        Assert.Equal(["a/0.jpg EmptyFile", "b/gone.jpg Missing", "none/at/all.jpg Missing"], report.Findings.Select(f => $"{f.File} {f.Status}"));
    }

    [Fact]
    public void Paths_that_leave_the_folder_are_counted_and_never_touched()
    {
        Touch("a/1.jpg");
        var outside = Path.Combine(_root, "a", "1.jpg").Replace('\\', '/');

        var report = Verify(outside, "../x.jpg", "a/../../y.jpg", "C:z.jpg", "a/../a/1.jpg");

        Assert.Equal((4, 1), (report.OutsideRoot, report.Found));
    }

    [Fact]
    public void Back_slashes_and_superfluous_parts_find_the_same_file()
    {
        Touch("a/b/1.jpg");

        var report = Verify(@"a\b\1.jpg", "a/b/1.jpg", "./a//b/1.jpg");

        Assert.Equal((3, 0), (report.Found, report.Orphaned));
    }

    [Fact]
    public void A_file_under_another_case_is_suggested_and_is_no_orphan()
    {
        Assert.SkipUnless(IsCaseSensitive(), "this file system does not tell case apart");
        Touch("Site 1/IMG_1.JPG");

        var report = Verify("site 1/img_1.jpg");

        Assert.Equal((1, 0, 0), (report.OtherCase, report.Missing, report.Orphaned));
        Assert.Equal("Site 1/IMG_1.JPG", report.Findings.Single().Suggestion);
    }

    [Fact]
    public void Hidden_folders_have_no_orphans_but_are_searched_for_what_is_wanted()
    {
        Touch(".hero/thumb.jpg", ".trash/1.jpg", "a/._1.jpg");

        var report = Verify(".trash/1.jpg");

        Assert.Equal((1, 0), (report.Found, report.Orphaned));
    }

    [Fact]
    public void A_link_to_a_folder_is_followed_for_what_is_wanted_only()
    {
        Touch("real/1.jpg", "real/2.jpg");
        Assert.SkipUnless(TryLink("linked", "real"), "links cannot be made here");

        var report = Verify("linked/1.jpg");

        Assert.Equal(1, report.Found);
        Assert.Equal(["real/1.jpg", "real/2.jpg"], report.Orphans);
    }

    [Fact]
    public void The_prefix_to_strip_is_suggested_for_paths_of_another_computer()
    {
        Touch("site/1.jpg", "site/2.jpg", "site/sub/3.jpg");

        var report = Verify(@"D:\work\images\site\1.jpg", @"D:\work\images\site\2.jpg", @"D:\work\images\site\sub\3.jpg", @"D:\work\images\site\4.jpg");

        Assert.Equal(new PrefixSuggestion(@"D:\work\images\", 3, 4), report.Prefix);
    }

    [Fact]
    public void The_prefix_to_strip_may_be_a_folder_further_up()
    {
        Touch("site/1.jpg");

        Assert.Equal(new PrefixSuggestion("images/", 1, 1), Verify("images/site/1.jpg").Prefix);
    }

    [Fact]
    public void A_repeated_file_is_looked_for_once()
    {
        Touch("1.jpg");

        Assert.Equal((1, 1), (Verify("1.jpg", "1.jpg").Paths, Verify("1.jpg", "1.jpg").Found));
    }

    [Fact]
    public void A_sample_is_the_same_whatever_the_order_and_another_for_another_seed()
    {
        string[] files = [.. Enumerable.Range(0, 200).Select(i => $"site/{i:D3}.jpg")];

        IEnumerable<string> Sample(int seed, params string[] paths) =>
            Verify(new VerifyOptions { Sample = 20, Seed = seed }, paths).Findings.Select(f => f.File);

        Assert.Equal(20, Sample(1, files).Count());
        Assert.Equal(Sample(1, files), Sample(1, [.. files.Reverse()]));
        Assert.NotEqual(Sample(1, files), Sample(2, files));
    }

    [Fact]
    public void A_sample_finds_what_is_there_and_looks_for_no_orphans()
    {
        Touch("a/1.jpg", "a/2.jpg", "a/orphan.jpg");

        var report = Verify(new VerifyOptions { Sample = 5 }, "a/1.jpg", "a/2.jpg", "a/3.jpg");

        Assert.Equal((3, 2, 1), (report.Checked, report.Found, report.Missing));
        Assert.Null(report.Orphaned);
    }

    [Fact]
    public void Decoding_tells_unreadable_pictures_with_the_reason_and_passes_over_videos()
    {
        Pictures.Save(Path.Combine(_root, "good.jpg"));
        File.WriteAllText(Path.Combine(_root, "text.jpg"), "no picture");
        Touch("clip.mp4");

        var report = Verify(new VerifyOptions { Decode = true }, "good.jpg", "text.jpg", "clip.mp4");

        Assert.Equal((2, 2, 1), (report.Found, report.Decoded, report.Unreadable));
        Assert.Equal(("text.jpg", "this is no picture"), (report.Findings[0].File, report.Findings[0].Reason));
    }

    [Fact]
    public void Examples_are_the_first_of_each_status_and_json_has_no_full_lists()
    {
        var report = Verify(new VerifyOptions { Examples = 2 }, "c.jpg", "b.jpg", "a.jpg", "/x.jpg");

        Assert.Equal(["a.jpg", "b.jpg", "/x.jpg"], report.Examples.Select(f => f.File));
        Assert.DoesNotContain("\"Findings\"", JsonSerializer.Serialize(report), StringComparison.Ordinal);
        Assert.Equal(4, report.ToDataFrame().Rows.Count);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_an_error_with_a_remedy()
    {
        var error = Assert.Throws<InputException>(
            () => PathVerification.Verify(Stores.Read(), Path.Combine(_root, "nowhere"), cancel: TestContext.Current.CancellationToken));

        Assert.Contains("no such folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_counts_folders_and_then_pictures()
    {
        Pictures.Save(Path.Combine(_root, "a.jpg"));
        var seen = new SeenProgress();

        PathVerification.Verify(
            Stores.Read(Stores.Image("a.jpg")), _root, new VerifyOptions { Decode = true }, seen, TestContext.Current.CancellationToken);

        Assert.Equal([new WorkProgress("listing folders", 1, 0, "folders"), new WorkProgress("decoding", 1, 1, "pictures")], seen.Reports);
    }

    [Fact]
    public void Cancelling_stops_the_work()
    {
        Touch("a/1.jpg");

        Assert.ThrowsAny<OperationCanceledException>(
            () => PathVerification.Verify(Stores.Read(Stores.Image("a/1.jpg")), _root, cancel: new CancellationToken(canceled: true)));
    }

    VerifyReport Verify(params string[] files) => Verify(new VerifyOptions(), files);

    VerifyReport Verify(VerifyOptions options, params string[] files) => PathVerification.Verify(
        Stores.Read([.. files.Select(file => Stores.Image(file))]), _root, options, cancel: TestContext.Current.CancellationToken);

    void Touch(params string[] files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(_root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
        }
    }

    bool IsCaseSensitive()
    {
        Touch("probe");
        return !File.Exists(Path.Combine(_root, "PROBE"));
    }

    bool TryLink(string link, string target)
    {
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(_root, link), Path.Combine(_root, target));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    sealed class SeenProgress : IProgress<WorkProgress>
    {
        public List<WorkProgress> Reports { get; } = [];

        public void Report(WorkProgress value) => Reports.Add(value);
    }
}
