using CsCheck;
using HeroImages.Sequences;

namespace HeroImages.Tests.Sequences;

/// <summary>The order of results and metadata plays no part.</summary>
public sealed class SequenceOrderTests : IDisposable
{
    readonly Collection _collection = new();

    public void Dispose() => _collection.Dispose();

    /// <summary>Few values of everything, so that ties, repeats and look-alikes are frequent.</summary>
    static readonly Gen<Item> Items =
        from folder in OneOf("a", "A", "b/100RECNX", "b/101RECNX", "x/a", "/home/a")
        from number in Gen.Int[1, 12]
        from second in Gen.Int[0, 300]
        from isTimed in Gen.Bool
        from location in OneOf<string?>(null, null, "L", "M")
        from sequence in OneOf<string?>(null, null, "s", "location_b_sequence_index_00000")
        from isKnown in Gen.Bool
        from name in OneOf("{0}/{1}", "{0}\\\\{1}", "{1}", "y/{0}/{1}", "z/{0}/{1}")
        select new Item($"{folder}/IMG_{number}.jpg", string.Format(null, name, folder, $"IMG_{number}.jpg"), isTimed ? second : null, location, sequence, isKnown);

    [Fact]
    public void Shuffled_inputs_give_every_file_the_same_entry() =>
        Gen.Select(Items.Array[1, 25], Gen.Int).Sample(
            (items, seed) =>
            {
                var random = new Random(seed);
                var images = items.Select(i => new Collection.Image(i.File, i.Time, i.Location)).ToArray();
                var entries = items.Where(i => i.IsKnown).DistinctBy(i => i.Name).Select(i => i.Entry).ToArray();
                var expected = Described(images, entries);

                random.Shuffle(images);
                random.Shuffle(entries);

                Assert.Equal(expected, Described(images, entries));
            },
            iter: 500, threads: 1);

    static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    SortedDictionary<string, SequenceEntry> Described(Collection.Image[] images, string[] entries)
    {
        var detections = Collection.Of(images);
        var store = _collection.Join(detections, entries);
        var described = new SortedDictionary<string, SequenceEntry>(StringComparer.Ordinal);
        for (var i = 0; i < store.Count; i++)
        {
            Assert.Equal(store[i], described.TryGetValue(detections[i].File, out var held) ? held : store[i]);
            described[detections[i].File] = store[i];
        }
        return described;
    }

    sealed record Item(string File, string Name, int? Second, string? Location, string? Sequence, bool IsKnown)
    {
        public string? Time => Second is null ? null : $"10:{Second / 60:D2}:{Second % 60:D2}";

        public string Entry => $$"""{"file_name": "{{Name}}" {{(Sequence is null ? "" : $", \"seq_id\": \"{Sequence}\"")}} {{(Location is null ? "" : $", \"location\": \"{Location}\"")}} }""";
    }
}
