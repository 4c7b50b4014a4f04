using HeroImages.Sequences;

namespace HeroImages.Tests.Sequences;

public sealed class NameMatchTests : IDisposable
{
    readonly Collection _collection = new();

    public void Dispose() => _collection.Dispose();

    [Theory]
    [InlineData("a/b.jpg", "a/b.jpg", SequenceOrigin.Metadata)]
    [InlineData("a/b.jpg", "a\\\\b.jpg", SequenceOrigin.MetadataOtherSlashes)]
    [InlineData("a\\b.jpg", "a/b.jpg", SequenceOrigin.MetadataOtherSlashes)]
    [InlineData("./a//b.jpg", "a/b.jpg", SequenceOrigin.MetadataOtherSlashes)]
    [InlineData("A/B.JPG", "a/b.jpg", SequenceOrigin.MetadataOtherCase)]
    [InlineData("É\\B.JPG", "é/b.jpg", SequenceOrigin.MetadataOtherCase)]
    [InlineData("/home/me/a/b.jpg", "a/b.jpg", SequenceOrigin.MetadataBySuffix)]
    [InlineData("D:\\Photos\\a\\b.jpg", "a/b.jpg", SequenceOrigin.MetadataBySuffix)]
    [InlineData("a/b.jpg", "/home/me/a/b.jpg", SequenceOrigin.MetadataBySuffix)]
    [InlineData("/mnt/A/b.jpg", "a/B.jpg", SequenceOrigin.MetadataBySuffix)]
    [InlineData("/home/me/b.jpg", "b.jpg", SequenceOrigin.MetadataBySuffix)]
    [InlineData("b.jpg", "/home/me/b.jpg", SequenceOrigin.MetadataBySuffix)]
    [InlineData("a/b.jpg", "xa/b.jpg", SequenceOrigin.AloneWithoutTime)]
    [InlineData("a/b.jpg", "c/b.jpg", SequenceOrigin.AloneWithoutTime)]
    public void Names_that_are_written_differently_find_each_other(string file, string name, SequenceOrigin expected)
    {
        var entry = _collection.JoinOne(file, $$"""{"file_name": "{{name}}", "seq_id": "s"}""");

        Assert.Equal(expected, entry.Origin);
        Assert.Equal(expected != SequenceOrigin.AloneWithoutTime, entry.Sequence == "s");
    }

    [Fact]
    public void An_exact_name_goes_before_all_others()
    {
        var store = _collection.Join(Collection.Of("a/b.jpg", "A/b.jpg"), Entry("A/b.jpg", "upper"), Entry("a/b.jpg", "lower"));

        Assert.Equal(["lower", "upper"], Sequences(store));
    }

    [Fact]
    public void Several_ways_of_writing_one_path_all_get_the_entry()
    {
        var store = _collection.Join(Collection.Of("a/b.jpg", "a\\b.jpg", "./a/b.jpg"), Entry("a/b.jpg", "1"));

        Assert.Equal(["1", "1", "1"], Sequences(store));
        Assert.Equal((1, 2), (store.Join.Exact, store.Join.OtherSlashes));
    }

    [Theory]
    [InlineData("a/b/", true)]
    [InlineData("", true)]
    [InlineData("a.b/.c/", true)]
    [InlineData("a\\", false)]
    [InlineData("./a/", false)]
    [InlineData("a//", false)]
    [InlineData("/a/", false)]
    [InlineData("/", false)]
    public void A_plain_folder_needs_no_evening_out(string folder, bool expected) =>
        Assert.Equal(expected, PathKeys.IsPlain(System.Text.Encoding.UTF8.GetBytes(folder)));

    [Fact]
    public void Case_is_ignored_only_where_one_pair_is_possible()
    {
        var store = _collection.Join(Collection.Of("X/B.jpg", "C.jpg", "c.JPG"), Entry("x/b.jpg", "1"), Entry("x/b.JPG", "2"), Entry("c.jpg", "3"));

        Assert.Equal(3, store.Join.WithoutMetadata);
    }

    [Fact]
    public void An_end_counts_only_where_one_pair_is_possible()
    {
        var store = _collection.Join(Collection.Of("/1/a/b.jpg", "/2/a/b.jpg", "/q/d/c/e.jpg"), Entry("a/b.jpg", "1"), Entry("c/e.jpg", "2"), Entry("d/c/e.jpg", "3"));

        Assert.Equal(3, store.Join.WithoutMetadata);
    }

    [Fact]
    public void A_bare_name_counts_only_if_it_occurs_once_on_both_sides()
    {
        var images = Collection.Of("x/IMG_1.jpg", "y/IMG_1.jpg", "y/IMG_2.jpg", "z/IMG_3.jpg");

        var store = _collection.Join(images, Entry("x/IMG_1.jpg", "1"), Entry("IMG_1.jpg", "2"), Entry("IMG_2.jpg", "3"), Entry("q/IMG_3.jpg", "4"), Entry("IMG_3.jpg", "5"));

        Assert.Equal(["1", null, "3", null], Enumerable.Range(0, 4).Select(i => store[i].Origin <= SequenceOrigin.MetadataBySuffix ? store[i].Sequence : null));
    }

    [Fact]
    public void Repeated_images_all_get_the_entry()
    {
        var store = _collection.Join(Collection.Of("a.jpg", "b/c.jpg", "a.jpg", "b/c.jpg"), Entry("a.jpg", "1"), Entry("b\\\\c.jpg", "2"));

        Assert.Equal(["1", "2", "1", "2"], Sequences(store));
        Assert.Equal((2, 2, 0), (store.Join.Exact, store.Join.OtherSlashes, store.Join.UnusedEntries));
    }

    [Fact]
    public void The_join_is_counted()
    {
        var images = Collection.Of("a.jpg", "x/b.jpg", "x/C.jpg", "/q/x/d.jpg", "e.jpg");

        var store = _collection.Join(images, Entry("a.jpg", "1"), Entry("x\\\\b.jpg", "1"), Entry("x/c.jpg", "1"), Entry("x/d.jpg", "1"), Entry("f.jpg", "2"));

        Assert.Equal(new SequenceJoin(5, 5, 1, 1, 1, 1, 1, 1, 1, 5), store.Join);
        Assert.Equal((4, 2), (store.Join.WithMetadata, store.SequenceCount));
    }

    static string Entry(string name, string sequence) => $$"""{"file_name": "{{name}}", "seq_id": "{{sequence}}"}""";

    static IEnumerable<string> Sequences(SequenceStore store) => Enumerable.Range(0, store.Count).Select(i => store[i].Sequence);
}
