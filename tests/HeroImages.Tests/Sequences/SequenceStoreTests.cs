using HeroImages.Files;
using HeroImages.Sequences;

namespace HeroImages.Tests.Sequences;

public sealed class SequenceStoreTests : IDisposable
{
    readonly Collection _collection = new();

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void Columns_survive_saving()
    {
        var store = _collection.Join(Collection.Of("a.jpg", "b.jpg"), """{"file_name": "a.jpg", "seq_id": "s", "location": "L"}""");
        store.Columns.NotPublic.Set(1, true);
        using var stream = new MemoryStream();

        store.Columns.Save(new ColumnWriter(stream));
        stream.Position = 0;
        var loaded = new SequenceStore(SequenceColumns.Load(new ColumnReader(stream)), store.Join, store.Oddities);

        Assert.Equal(Enumerable.Range(0, 2).Select(i => store[i]), Enumerable.Range(0, 2).Select(i => loaded[i]));
        Assert.False(loaded[1].IsPublic);
    }

    [Fact]
    public void Sequences_that_no_image_has_are_not_counted()
    {
        var store = _collection.Join(Collection.Of("a.jpg"), """{"file_name": "b.jpg", "seq_id": "s"}""", """{"file_name": "a.jpg", "seq_id": "t"}""");

        Assert.Equal((1, "t"), (store.SequenceCount, store[0].Sequence));
    }

    [Fact]
    public void Metadata_of_many_images_in_another_order_is_joined_exactly()
    {
        var files = Enumerable.Range(0, 5000).Select(i => $"camera {i % 37}/IMG_{i}.jpg").ToArray();
        var entries = files.Select((file, i) => $$"""{"file_name": "{{file}}", "seq_id": {{i / 3}}, "frame_num": {{i % 3}}}""").Reverse().ToArray();

        var store = _collection.Join(Collection.Of(files), entries);

        Assert.Equal(5000, store.Join.Exact);
        Assert.All(Enumerable.Range(0, 5000), i => Assert.Equal(($"{i / 3}", i % 3), (store[i].Sequence, store[i].Frame)));
    }
}
