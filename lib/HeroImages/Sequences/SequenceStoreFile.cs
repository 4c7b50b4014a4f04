using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>A <see cref="SequenceStore"/> in a cache file.</summary>
static class SequenceStoreFile
{
    public static void Save(SequenceStore store, ColumnWriter writer)
    {
        var join = store.Join;
        foreach (var count in new[]
        {
            join.Images, join.MetadataEntries, join.Exact, join.OtherSlashes, join.OtherCase, join.BySuffix,
            join.WithoutMetadata, join.UnusedEntries, join.Derived, join.WithoutTime, join.ByOtherName,
        })
        {
            writer.Write(count);
        }
        OddityLog.Of(store.Oddities).Save(writer);
        store.Columns.Save(writer);
    }

    public static SequenceStore Load(ColumnReader reader)
    {
        var n = Enumerable.Range(0, 11).Select(_ => reader.Read<int>()).ToArray();
        var join = new SequenceJoin(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9]) { ByOtherName = n[10] };
        var oddities = OddityLog.Load(reader).Counts;
        return new(SequenceColumns.Load(reader), join, oddities);
    }
}
