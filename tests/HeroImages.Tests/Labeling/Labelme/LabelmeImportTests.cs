using System.Text.Json.Nodes;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Labelme;
using HeroImages.Tests.Images;

namespace HeroImages.Tests.Labeling.Labelme;

public sealed class LabelmeImportTests : IDisposable
{
    const double ShareOfCases = 0.05;

    static readonly RaterId Anna = new("anna", null, "heroes@00000000");

    readonly TempFolder _folder = new();
    readonly ITestOutputHelper _output;
    int _minute;

    public LabelmeImportTests(ITestOutputHelper output)
    {
        _output = output;
        RatingPicture[] pictures = [.. "abc".Select(name => new RatingPicture($"p/{name}.jpg", _folder.Write($"pictures/p/{name}.jpg", MadePictures.Noise(".jpg", 32 + name, 40)), []))];
        var book = new RatingBook([MadeRatings.Of("model", 7.4, FileHash.Of(_folder["pictures/p/b.jpg"]))]);
        LabelmeExport.Write(pictures, _folder["lm"], new() { Ratings = book });
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_tick_becomes_a_rating_of_the_person_and_is_imported_once()
    {
        Tick("a", "hero_09");

        var rating = Assert.Single(Import().NewRatings([]));

        Assert.Equal(("p/a.jpg", Anna, 9.0), (rating.File, rating.Rater, rating.Answer.Value));
        Assert.Equal(FileHash.Of(_folder["pictures/p/a.jpg"]), rating.ImageSha256);
        Assert.Empty(Import().NewRatings([rating]));
        Assert.Equal([rating.RatingId], Import().NewRatings([]).Select(again => again.RatingId));
    }

    [Fact]
    public void A_tick_wins_over_the_rating_that_was_shown()
    {
        Assert.Equal(1, Import().Count(LabelmeVerdict.Unchanged));

        Tick("b", "hero_04");

        Assert.Equal(4, Assert.Single(Import().NewRatings([])).Answer.Value);
    }

    [Fact]
    public void A_mind_changed_twice_ends_with_the_last_word()
    {
        var journal = new List<Rating>();
        foreach (var flag in new[] { "hero_08", "hero_06", "hero_08" })
        {
            Tick("a", flag);
            journal.AddRange(Import().NewRatings(journal));
        }

        Assert.Equal(3, journal.Count);
        Assert.Equal(8, new RatingBook(journal).Standing.Single().Answer.Value);
    }

    [Fact]
    public void A_tick_that_was_taken_away_withdraws_its_rating()
    {
        Tick("a", "hero_08");
        var journal = Import().NewRatings([]).ToList();
        Tick("a", "hero_skip");
        journal.AddRange(Import().NewRatings(journal));

        Assert.Empty(new RatingBook(journal).Standing);
        Assert.Empty(Import().NewRatings(journal));
    }

    [Fact]
    public void A_younger_word_from_elsewhere_stands()
    {
        Tick("a", "hero_08");
        var later = Import().NewRatings([])[0] with { RatingId = "later", Answer = new() { Value = 3 }, At = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero) };

        Assert.Empty(Import().NewRatings([later]));
    }

    [Fact]
    public void Files_in_conflict_broken_or_of_another_kind_are_told()
    {
        Tick("a", "hero_08", "hero_09");
        _folder.Write("lm/broken.json", "{\"shapes\": [");
        _folder.Write("lm/other.json", "{\"images\": []}");
        _folder.Write("lm/list.json", "[1]");
        _folder.Write("lm/lost.json", """{"shapes": [], "imagePath": "nowhere.jpg", "imageData": null}""");
        _folder.Write("lm/climbs.json", """{"shapes": [], "imagePath": "..\\pictures\\p\\a.jpg", "imageData": null}""");
        _folder.Write("lm/rooted.json", """{"shapes": [], "imagePath": "/etc/passwd", "imageData": null}""");

        var failures = Import().Failures.ToDictionary(failure => Path.GetFileName(failure.File), failure => failure.Reason);

        Assert.Equal(["a.json", "broken.json", "climbs.json", "list.json", "lost.json", "other.json", "rooted.json"], failures.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("hero_08, hero_09", failures["a.json"], StringComparison.Ordinal);
        Assert.Contains("lies outside", failures["climbs.json"], StringComparison.Ordinal);
        Assert.Contains("no such file", failures["lost.json"], StringComparison.Ordinal);
        Assert.Contains("no Labelme file", failures["other.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_that_rate_one_picture_differently_are_in_conflict()
    {
        Tick("a", "hero_08");
        File.Copy(_folder["lm/p/a.json"], _folder["lm/copy.json"]);
        Assert.Single(Import().NewRatings([]));

        Tick("a", "hero_02");

        Assert.Equal(2, Import().Failures.Count);
        Assert.Empty(Import().NewRatings([]));
    }

    [Fact]
    public void A_file_that_Labelme_made_itself_is_found_by_its_picture()
    {
        var picture = _folder.Write("own/sub/x.jpg", MadePictures.Jpeg(32, 32));
        _folder.Write("own/sub/x.json", """{"version": "5.1.1", "flags": {"hero_05": true}, "shapes": [], "imagePath": "..\\sub\\x.jpg", "imageData": null}""");

        var inside = LabelmeImport.Read([_folder["own"]], Anna).NewRatings([]);
        var below = LabelmeImport.Read([_folder["own/sub/x.json"]], Anna, _folder["own"]).NewRatings([]);

        Assert.Equal(("sub/x.jpg", FileHash.Of(picture), 5.0), (inside[0].File, inside[0].ImageSha256, inside[0].Answer.Value));
        Assert.Equal("sub/x.jpg", Assert.Single(below).File);
    }

    [Theory]
    [InlineData("{\"imageData\": \"PICTURE\", REST}")]
    [InlineData("\uFEFF{REST, \"imageData\" : \"PICTURE\" }\r\n")]
    public void An_embedded_picture_is_passed_over_wherever_it_stands(string form)
    {
        const int Megabytes = 8 << 20;
        var json = Json("a");
        json["flags"]!["hero_03"] = true;
        json.Remove("imageData");
        var path = _folder.Write("lm/p/a.json", form.Replace("REST", json.ToJsonString()[1..^1], StringComparison.Ordinal).Replace("PICTURE", new string('A', Megabytes), StringComparison.Ordinal));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var (document, failure) = LabelmeReader.Read(path);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Megabytes / 8);
        Assert.Null(failure);
        Assert.Equal((LabelmeVerdict.Rated, 3), document!.Read());
    }

    [Fact]
    public void A_damaged_file_is_read_and_written_again_or_told_and_nothing_else()
    {
        var seeds = "ab".Select(name => File.ReadAllBytes(_folder[$"lm/p/{name}.json"])).ToList();
        var path = _folder["damaged.json"];

        MutationFuzz.Run(seeds, (bytes, _) =>
        {
            File.WriteAllBytes(path, bytes);
            var (document, failure) = LabelmeReader.Read(path);
            if (document is null)
            {
                throw new InputException(path, null, failure!);
            }
            Assert.NotEmpty(LabelmeWriter.Write(document, new("x.jpg", new string('a', 64)), "x.jpg", null, []));
        }, _output, ShareOfCases);
    }

    [Theory]
    [InlineData("gemini")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    public void Only_people_tick(string name) =>
        Assert.Throws<InputException>(() => LabelmeImport.Read([_folder["lm"]], new(name, null, "heroes")));

    LabelmeImport Import() => LabelmeImport.Read([_folder["lm"]], Anna);

    JsonObject Json(string name) => JsonNode.Parse(File.ReadAllText(_folder[$"lm/p/{name}.json"]))!.AsObject();

    /// <summary>As a person would, each time a minute later.</summary>
    void Tick(string name, params string[] flags)
    {
        var json = Json(name);
        foreach (var flag in HeroFlags.Names)
        {
            json["flags"]![flag] = flags.Contains(flag);
        }
        var path = _folder.Write($"lm/p/{name}.json", json.ToJsonString());
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 5, 1, 0, ++_minute, 0, DateTimeKind.Utc));
    }
}
