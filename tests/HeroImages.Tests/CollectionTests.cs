using HeroImages.Files;
using HeroImages.Selection;

namespace HeroImages.Tests;

public sealed class CollectionTests : IDisposable
{
    const string Results = """
        {"images": [
          {"file": "a.jpg", "detections": [{"category": "1", "conf": 0.9, "bbox": [0.2, 0.2, 0.4, 0.4]}]},
          {"file": "b.jpg", "detections": null, "failure": "truncated"},
          {"file": "c.jpg", "detections": [{"category": "1", "conf": 1.5, "bbox": [0.2, 0.2, 0.4, 0.4]}], "datetime": "2021-05-01 12:00:00"}],
         "detection_categories": {"1": "animal"}, "info": {"detector": "v1000"} }
        """;

    const string Metadata = """{"images": [{"id": "1", "file_name": "a.jpg", "seq_id": "q", "location": "A"}, {"id": "2", "file_name": "A.JPG", "seq_id": "q"}]}""";

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Results_and_metadata_are_read_as_one_collection()
    {
        var collection = HeroImages.Collection.Open(Sources());

        Assert.Equal((3, "q", "A", false), (collection.Detections.Count, collection.Sequences[0].Sequence, collection.Sequences[0].Location, collection.FromCache));
    }

    [Fact]
    public void A_collection_is_asked_in_sql()
    {
        var collection = HeroImages.Collection.Open(Sources());

        var result = collection.Sql("SELECT file, location FROM images WHERE failure IS NULL AND sequence = 'q'");

        Assert.Equal<object>(["a.jpg", "A"], Assert.Single(result.Rows));
    }

    [Fact]
    public void The_second_opening_comes_from_the_cache_and_is_the_same()
    {
        var first = HeroImages.Collection.Open(Sources());
        var second = HeroImages.Collection.Open(Sources());

        Assert.Equal((false, true), (first.FromCache, second.FromCache));
        Assert.Equivalent(first.Detections.ToList(), second.Detections.ToList(), strict: true);
        Assert.Equal(Entries(first), Entries(second));
        Assert.Equivalent(first.Detections.Oddities, second.Detections.Oddities, strict: true);
        Assert.Equivalent(first.Sequences.Oddities, second.Sequences.Oddities, strict: true);
        Assert.Equal(first.Sequences.Join, second.Sequences.Join);
        Assert.Equal(first.Select(Recipes.Get("heroes")).Candidates.Select(c => (c.File, c.Score)), second.Select(Recipes.Get("heroes")).Candidates.Select(c => (c.File, c.Score)));
    }

    [Fact]
    public void Without_a_cache_folder_nothing_is_written()
    {
        HeroImages.Collection.Open(Sources() with { CacheFolder = null });

        Assert.False(Directory.Exists(_folder["cache"]));
    }

    [Theory]
    [InlineData("results.json", Results + " ")]
    [InlineData("metadata.json", """{"images": []}""")]
    public void A_file_that_changed_is_read_again(string name, string content)
    {
        HeroImages.Collection.Open(Sources());
        _folder.Write(name, content);

        Assert.False(HeroImages.Collection.Open(Sources(write: false)).FromCache);
    }

    [Fact]
    public void Another_gap_needs_other_sequences_but_not_other_results()
    {
        HeroImages.Collection.Open(Sources());

        Assert.False(HeroImages.Collection.Open(Sources() with { SequenceGap = TimeSpan.FromSeconds(5) }).FromCache);
        Assert.Equal(3, Directory.GetFiles(_folder["cache"]).Length);
    }

    [Fact]
    public void A_damaged_cache_is_read_past_and_written_anew()
    {
        HeroImages.Collection.Open(Sources());
        foreach (var entry in Directory.GetFiles(_folder["cache"]))
        {
            File.WriteAllBytes(entry, [.. File.ReadAllBytes(entry).Select(b => (byte)~b)]);
        }

        Assert.False(HeroImages.Collection.Open(Sources()).FromCache);
        Assert.True(HeroImages.Collection.Open(Sources()).FromCache);
    }

    [Fact]
    public void Damaged_metadata_are_the_error_however_the_results_are_had()
    {
        HeroImages.Collection.Open(Sources());
        var sources = Sources() with { Metadata = [_folder.Write("bad.json", """{"images": [{"file_name": 7""")] };

        Assert.Equal(_folder["bad.json"], Assert.Throws<InputException>(() => HeroImages.Collection.Open(sources)).File);
        Assert.Equal(_folder["bad.json"], Assert.Throws<InputException>(() => HeroImages.Collection.Open(sources with { CacheFolder = null })).File);
    }

    [Fact]
    public void Damaged_results_are_the_error_though_the_metadata_are_damaged_too()
    {
        var sources = new CollectionSources { Detections = [_folder.Write("r.json", "{\"images\": [")], Metadata = [_folder.Write("m.json", "[")] };

        Assert.Equal(_folder["r.json"], Assert.Throws<InputException>(() => HeroImages.Collection.Open(sources)).File);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_opening_that_is_stopped_says_so_and_nothing_else(bool isCached)
    {
        if (isCached)
        {
            HeroImages.Collection.Open(Sources());
        }

        Assert.ThrowsAny<OperationCanceledException>(() => HeroImages.Collection.Open(Sources(), null, new(canceled: true)));
    }

    [Fact]
    public void A_missing_source_is_an_input_error() =>
        Assert.Throws<InputException>(() => HeroImages.Collection.Open(Sources() with { Metadata = [_folder["none.json"]] }));

    [Fact]
    public void A_project_opens_with_its_own_cache()
    {
        Sources();
        _folder.Write("hero.json", """{"detections": "results.json", "metadata": "metadata.json"}""");

        HeroImages.Collection.Open(Project.Open(_folder.Path));

        Assert.True(HeroImages.Collection.Open(Project.Open(_folder.Path)).FromCache);
    }

    CollectionSources Sources(bool write = true)
    {
        if (write && !File.Exists(_folder["results.json"]))
        {
            _folder.Write("results.json", Results);
            _folder.Write("metadata.json", Metadata);
        }
        return new() { Detections = [_folder["results.json"]], Metadata = [_folder["metadata.json"]], CacheFolder = _folder["cache"] };
    }

    static IEnumerable<string> Entries(HeroImages.Collection collection) => Enumerable.Range(0, collection.Sequences.Count).Select(i => $"{collection.Sequences[i]}");
}
