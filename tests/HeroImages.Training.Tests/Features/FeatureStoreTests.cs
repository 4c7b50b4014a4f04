using HeroImages.Detections;
using HeroImages.Training.Examples;
using HeroImages.Training.Features;

namespace HeroImages.Training.Tests.Features;

public sealed class FeatureStoreTests : IDisposable
{
    static readonly byte[] Picture = File.ReadAllBytes(Repository.Path("data-sample/images/A01/IMG_0001.JPG"));

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_picture_is_measured_once_for_all_time()
    {
        var example = Example();
        var first = new FeatureStore(_folder["features"]);
        Assert.Empty(first.Measure([example]));
        File.Delete(example.Path);

        var later = new FeatureStore(_folder["features"]);

        Assert.Empty(later.Measure([example]));
        Assert.Equal(first.Find(example)!.Values, later.Find(example)!.Values);
        Assert.Equal(PictureFeatures.Names.Count, later.Find(example)!.Values.Count);
    }

    [Fact]
    public void Other_boxes_are_measured_anew()
    {
        var (example, store) = (Example(), new FeatureStore());
        store.Measure([example]);

        var boxed = example with { Facts = example.Facts with { Detections = [new(DetectionCategory.Animal, 0.9, new(0.2, 0.2, 0.4, 0.4), [])] } };

        Assert.Null(store.Find(boxed));
        Assert.Empty(store.Measure([boxed]));
        Assert.NotEqual(store.Find(example)!.Values, store.Find(boxed)!.Values);
    }

    [Fact]
    public void A_damaged_file_costs_only_time()
    {
        var example = Example();
        new FeatureStore(_folder["features"]).Measure([example]);
        var file = Assert.Single(Directory.GetFiles(_folder["features"]));
        File.WriteAllBytes(file, [.. File.ReadAllBytes(file).SkipLast(3)]);
        var store = new FeatureStore(_folder["features"]);

        Assert.Empty(store.Measure([example]));
        Assert.NotNull(store.Find(example));
    }

    [Fact]
    public void Another_picture_under_the_name_of_the_rated_one_is_refused()
    {
        var example = Example() with { Sha256 = MadeExamples.Sha(1) };

        Assert.Contains("its content has changed", new FeatureStore().Measure([example])[example.Sha256], StringComparison.Ordinal);
    }

    [Fact]
    public void Many_files_are_joined_and_nothing_is_lost()
    {
        var folder = new FeatureFolder(_folder["features"]);
        for (var i = 0; i < 70; i++)
        {
            folder.TryAdd(new Dictionary<string, PictureFeatureRow> { [Key(i)] = Row(i) });
        }

        Assert.Equal(70, folder.Read().Count);
        Assert.Single(Directory.GetFiles(_folder["features"]));
        Assert.Equal(Enumerable.Range(0, 70).Select(Key).Order(), folder.Read().Select(row => row.Key).Order());
    }

    [Fact]
    public void Every_feature_has_a_theme() => Assert.DoesNotContain("other", PictureFeatures.Names.Select(FeatureThemes.Of));

    Example Example() => MadeExamples.Of(0, "A01") with { Path = _folder.Write("picture.jpg", Picture), Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Picture)) };

    static string Key(int number) => MadeExamples.Sha(number)[..32];

    static PictureFeatureRow Row(int number) => new([.. PictureFeatures.Names.Select((_, i) => (float)(number + i))]);
}
