using System.Text.RegularExpressions;
using HeroImages.Agreement;
using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Galleries;
using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using NetVips;

namespace HeroImages.Tests.Galleries;

public sealed class GalleryWriteTests : IDisposable
{
    const string Hostile = "</script><img src=x onerror=alert(1)>\"'&\u202e\ud800#?%/../..";

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_data_of_a_small_page_is_as_approved()
    {
        Small().Write(_folder["out"], new() { LinkOriginals = true }, cancel: TestContext.Current.CancellationToken);

        // The bytes of a JPEG, and with them its name, depend on the library's version.
        Snapshot.Match(Regex.Replace(Data(), "[0-9a-f]{24}\\.jpg", "HASH.jpg").Replace(_folder.Path.Replace('\\', '/'), "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        Small().Write(_folder["one"], cancel: TestContext.Current.CancellationToken);
        Small().Write(_folder["two"], cancel: TestContext.Current.CancellationToken);

        Assert.Equal(Contents(_folder["one"]), Contents(_folder["two"]));
    }

    [Fact]
    public void Pictures_are_named_by_content_without_metadata()
    {
        Small().Write(_folder["out"], cancel: TestContext.Current.CancellationToken);

        var files = Directory.GetFiles(_folder["out/pictures"]);
        Assert.All(files, file => Assert.Equal(FileHash.Of(file)[..24] + ".jpg", Path.GetFileName(file)));
        Assert.All(files, file => Assert.DoesNotContain(Image.NewFromFile(file).GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal)));
        // One is seen twice, under two names.
        Assert.Equal(2, files.Length);
    }

    [Fact]
    public void Texts_from_outside_never_become_markup_or_script()
    {
        new Gallery
        {
            Title = Hostile,
            Raters = [new(Hostile)],
            About = [KeyValuePair.Create(Hostile, Hostile)],
            Pictures = [new() { File = Hostile, Stratum = Hostile, Reasons = [Hostile], Ratings = [new(Hostile, new() { Value = 1, Reasons = Hostile })], Facts = new() { File = Hostile, Species = [Hostile], Location = Hostile } }],
        }.Write(_folder["out"], cancel: TestContext.Current.CancellationToken);

        var html = File.ReadAllText(_folder["out/index.html"]);
        Assert.DoesNotMatch("<img|</script>[^\n]|onerror=alert\\(1\\)>", html);
        Assert.Contains("&lt;/script&gt;&lt;img src=x", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?! src=\"page/[a-z.]+\"></script>)", html);
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'", html, StringComparison.Ordinal);
        Assert.Equal(["index.html", "page"], Directory.GetFileSystemEntries(_folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Links_to_originals_are_relative_and_written_only_when_asked_for()
    {
        var original = _folder.Write("images/a b#?%'.png", NoisePictures.Png(1));
        var gallery = new Gallery { Title = "x", Pictures = [new() { File = "a", Path = original }] };

        gallery.Write(_folder["out/plain"], cancel: TestContext.Current.CancellationToken);
        gallery.Write(_folder["out/linked"], new() { LinkOriginals = true }, cancel: TestContext.Current.CancellationToken);

        Assert.DoesNotContain("original", File.ReadAllText(_folder["out/plain/page/index.data.js"]), StringComparison.Ordinal);
        Assert.Contains("\"original\":\"../../images/a%20b%23%3F%25%27.png\"", File.ReadAllText(_folder["out/linked/page/index.data.js"]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_gallery_is_replaced_only_when_asked_and_leaves_nothing_behind()
    {
        Small().Write(_folder["out"], cancel: TestContext.Current.CancellationToken);
        _folder.Write("out/pictures/mine.jpg", "kept");
        var other = new Gallery { Title = "other", Pictures = [new() { File = "b", Path = _folder.Write("b.png", NoisePictures.Png(9)) }] };

        Assert.Throws<InputException>(() => other.Write(_folder["out"], cancel: TestContext.Current.CancellationToken));
        other.Write(_folder["out"], new() { Overwrite = true }, cancel: TestContext.Current.CancellationToken);

        Assert.Equal(2, Directory.GetFiles(_folder["out/pictures"]).Length);
        Assert.Contains("mine.jpg", Directory.GetFiles(_folder["out/pictures"]).Select(Path.GetFileName));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(_folder["out"]), name => name.Contains("staging", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_for_each_rater_shows_the_same_pictures_and_one_leads_to_all()
    {
        var small = Small();
        (small with { Raters = [.. small.Raters, new("Bob <b>")] }).Choose(new()).WriteByRater(_folder["out"], cancel: TestContext.Current.CancellationToken);

        Assert.Equal(["1-ann.html", "2-bob-b.html", "index.html"], Directory.GetFiles(_folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var index = File.ReadAllText(_folder["out/index.html"]);
        Assert.Contains("<a href=\"2-bob-b.html\">Bob &lt;b&gt;</a>", index, StringComparison.Ordinal);
        Assert.Contains("0 of 4; 0 failed, 4 without a rating", index, StringComparison.Ordinal);
        Assert.Equal(4, File.ReadAllLines(_folder["out/page/2-bob-b.data.js"]).Count(line => line.StartsWith("{\"file\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Raters_that_share_too_little_are_undefined_and_say_why()
    {
        var gallery = new Gallery
        {
            Title = "x",
            Raters = [new("ann"), new("bob"), new("cem")],
            Pictures = [.. Enumerable.Range(0, 6).Select(i => new GalleryPicture { File = $"{i}", NotFound = "gone", Ratings = [new("ann", new() { Value = i }), new("bob", new() { Value = i + 1 }), .. i < 2 ? [new GalleryRating("cem", new() { Value = i })] : Array.Empty<GalleryRating>()] })],
        };

        var pairs = RaterPair.Of(gallery);
        gallery.WriteComparison(_folder["out"], cancel: TestContext.Current.CancellationToken);

        Assert.Equal((1.0, 1.0, 6L), (pairs[0][AgreementMeasure.Spearman].Value, pairs[0][AgreementMeasure.Bias].Value, pairs[0][AgreementMeasure.Spearman].Count));
        Assert.Null(pairs[1][AgreementMeasure.Spearman].Value);
        Assert.Contains("undefined: fewer than 3 rated by both", File.ReadAllText(_folder["out/index.html"]), StringComparison.Ordinal);
        Assert.Equal(4, Directory.GetFiles(_folder["out"], "*.html").Length);
    }

    [Fact]
    public void Stopping_leaves_nothing_behind()
    {
        using var stop = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => Small().Write(_folder["out"], progress: new Stopping(stop), cancel: stop.Token));

        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void The_report_counts_what_cannot_be_seen()
    {
        var report = Small().Write(_folder["out"], cancel: TestContext.Current.CancellationToken);

        Assert.Equal((4, 1, 1), (report.Pictures, report.Unseen, report.Pages));
        Assert.Equal(("this is no picture", "C/broken.jpg"), (report.Failures.Single().Failure, report.Failures.Single().Example));
    }

    sealed class Stopping(CancellationTokenSource stop) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => stop.Cancel();
    }

    string Data() => File.ReadAllText(_folder["out/page/index.data.js"]);

    static List<(string, string)> Contents(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(folder, file), FileHash.Of(file))).Order()];

    Gallery Small()
    {
        var (one, two, broken) = (_folder.Write("images/A/1.png", NoisePictures.Png(1)), _folder.Write("images/B/2.png", NoisePictures.Png(2)), _folder.Write("images/C/broken.jpg", "no picture"));
        Detection zebra = new(DetectionCategory.Animal, 0.93, new(0.1, 0.2, 0.3, 0.9), []);
        return new()
        {
            Title = "A small page",
            ScoreName = "selection score",
            Raters = [new("ann")],
            About = [KeyValuePair.Create("Recipe", "heroes")],
            Pictures =
            [
                new()
                {
                    File = "A/1.png", Path = one, Score = 0.812345678, Stratum = "large_single", Parts = new Dictionary<string, double> { ["size"] = 0.5, ["light"] = -0.25 }, Reasons = ["large", "sharp & near"],
                    Ratings = [new("ann", new() { Value = 7, Reasons = "a <good> one" }) { Marks = [PictureMark.Favourite], Seconds = 3.25 }], Sha256 = FileHash.Of(NoisePictures.Png(1)),
                    Facts = new() { File = "A/1.png", Location = "A", Sequence = "s1", Frame = 2, Time = new(2024, 6, 5, 17, 31, 34), Species = ["zebra"], Detections = [zebra] },
                },
                new() { File = "A/copy.png", Path = one, Sha256 = new string('0', 64) },
                new() { File = "B/2.png", Path = two, Ratings = [new("ann", new() { Failure = new(RatingFailureKind.Blocked, "refused") })] },
                new() { File = "C/broken.jpg", Path = broken, Facts = new() { File = "C/broken.jpg", Time = new(2024, 6, 5, 23, 0, 0) } },
            ],
        };
    }
}
