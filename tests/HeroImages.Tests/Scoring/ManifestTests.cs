using System.Globalization;
using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Scoring.Manifests;
using HeroImages.Tests.Exploration;

namespace HeroImages.Tests.Scoring;

public sealed class ManifestTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_order_in_which_pictures_are_named_changes_nothing()
    {
        using var run = new MadeRun();
        var forwards = run.Manifest("a.jsonl", run.Source with { Files = run.Files });
        var backwards = run.Manifest("b.jsonl", run.Source with { Files = [.. run.Files.Reverse(), .. run.Files] });

        Assert.Equal(File.ReadAllBytes(forwards.Path), File.ReadAllBytes(backwards.Path));
        Assert.Equal(run.Files.Order(StringComparer.Ordinal), forwards.Entries().Select(e => e.File));
    }

    [Fact]
    public void What_is_known_of_a_picture_comes_back()
    {
        using var run = new MadeRun();
        var entry = run.Manifest().Entries().ElementAt(1);

        Assert.Equal((run.Files[1], "L0", new DateTime(2024, 5, 1, 10, 0, 1)), (entry.File, entry.Location, entry.Time));
        Assert.Equal(new FileInfo(Path.Join(run.Images, run.Files[1])).Length, entry.Bytes);
        Assert.Equal(run.Sequences[1].Sequence, entry.Sequence);
        Assert.Equal([0, 0, 0.3, 0.3], Assert.Single(entry.Detections).Box.Select(b => Math.Round(b, 6)));
    }

    [Fact]
    public void Empty_pictures_videos_and_names_that_lead_out_are_left_out_and_counted()
    {
        var store = Stores.Read(
            Stores.Image("a.jpg", Stores.Animal(0.9, 0.2, 0.2)), Stores.Image("empty.jpg"), Stores.Image("faint.jpg", Stores.Animal(0.1, 0.2, 0.2)),
            Stores.Image("clip.mp4", Stores.Animal(0.9, 0.2, 0.2)), Stores.Failed("failed.jpg", "unreadable"),
            Stores.Image("../out.jpg", Stores.Animal(0.9, 0.2, 0.2)), Stores.Image("/etc/passwd", Stores.Animal(0.9, 0.2, 0.2)), Stores.Image("C:\\\\x.jpg", Stores.Animal(0.9, 0.2, 0.2)));
        var report = ManifestBuilder.Build(_folder["m.jsonl"], new() { Detections = store }, new() { Identity = FileIdentity.None });

        Assert.Equal(new ManifestCounts { Pictures = 2, Missing = 0, Empty = 2, Videos = 1, Unusable = 3 }, report.Counts);
        Assert.Equal(["a.jpg", "failed.jpg"], Manifest.Open(_folder["m.jsonl"]).Entries().Select(e => e.File));
    }

    [Fact]
    public void Files_that_are_not_there_are_kept_and_counted()
    {
        _folder.Write("images/a.jpg", "a");

        var report = ManifestBuilder.Build(_folder["m.jsonl"], new() { Files = ["a.jpg", "b.jpg"], Images = _folder["images"] }, new() { Identity = FileIdentity.Content });

        Assert.Equal((2, 1), (report.Counts.Pictures, report.Counts.Missing));
        Assert.Equal(["ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb", null], Manifest.Open(_folder["m.jsonl"]).Entries().Select(e => e.Sha256));
    }

    [Fact]
    public void A_manifest_is_never_replaced_unasked()
    {
        var source = new ManifestSource { Files = ["a.jpg"] };
        ManifestBuilder.Build(_folder["m.jsonl"], source, new() { Identity = FileIdentity.None });

        var refused = Assert.Throws<InputException>(() => ManifestBuilder.Build(_folder["m.jsonl"], source, new() { Identity = FileIdentity.None }));

        Assert.Contains("--overwrite", refused.Message, StringComparison.Ordinal);
        Assert.Equal([_folder["m.jsonl"]], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_manifest_in_which_any_byte_was_changed_is_refused()
    {
        ManifestBuilder.Build(_folder["m.jsonl"], new() { Files = ["a.jpg", "b.jpg"] }, new() { Identity = FileIdentity.None });
        var whole = File.ReadAllBytes(_folder["m.jsonl"]);
        for (var i = 0; i < whole.Length; i++)
        {
            var changed = (byte[])whole.Clone();
            changed[i] ^= 1;
            _folder.Write("changed.jsonl", changed);
            Assert.True(Refuses("changed.jsonl") || !SameEntries(whole, changed), FormattableString.Invariant($"byte {i}"));
        }
    }

    /// <summary>The counts of what was left out stand behind the hash: they tell nothing that is worked with.</summary>
    static bool SameEntries(byte[] whole, byte[] changed) => !whole.AsSpan(0, whole.AsSpan(0, whole.Length - 1).LastIndexOf((byte)'\n')).SequenceEqual(changed.AsSpan(0, whole.AsSpan(0, whole.Length - 1).LastIndexOf((byte)'\n')));

    [Fact]
    public void A_manifest_that_was_cut_off_anywhere_is_refused()
    {
        ManifestBuilder.Build(_folder["m.jsonl"], new() { Files = ["a.jpg", "b.jpg"] }, new() { Identity = FileIdentity.None });
        var whole = File.ReadAllBytes(_folder["m.jsonl"]);

        Assert.All(Enumerable.Range(0, whole.Length), length =>
        {
            _folder.Write("cut.jsonl", whole[..length]);
            Assert.True(Refuses("cut.jsonl"), length.ToString(CultureInfo.InvariantCulture));
        });
    }

    [Theory]
    [InlineData("../a.jpg")]
    [InlineData("x/../../a.jpg")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\a.jpg")]
    [InlineData("")]
    [InlineData("a\0.jpg")]
    public void A_manifest_of_another_hand_that_leads_out_of_the_image_folder_is_refused(string file)
    {
        HandMade.Manifest(_folder["m.jsonl"], new ManifestEntry { File = file });

        Assert.Contains("does not stay below the image folder", Assert.Throws<InputException>(() => Manifest.Open(_folder["m.jsonl"]).Entries().ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_of_another_hand_with_a_picture_twice_or_a_box_of_three_numbers_is_refused()
    {
        HandMade.Manifest(_folder["twice.jsonl"], new() { File = "a.jpg" }, new() { File = "a.jpg" });
        HandMade.Manifest(_folder["box.jsonl"], new ManifestEntry { File = "a.jpg", Detections = [new(DetectionCategory.Animal, 1, [0, 0, 1])] });

        Assert.Throws<InputException>(() => Manifest.Open(_folder["twice.jsonl"]).Entries().ToList());
        Assert.Throws<InputException>(() => Manifest.Open(_folder["box.jsonl"]).Entries().ToList());
    }

    bool Refuses(string name)
    {
        try
        {
            return Manifest.Open(_folder[name]).Entries().Count() < 0;
        }
        catch (InputException)
        {
            return true;
        }
    }
}
