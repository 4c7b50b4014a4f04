using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Exploration;

/// <summary>Finds <see cref="CollectionRanges"/>.</summary>
static class RangeFinder
{
    public static CollectionRanges Find(DetectionStore store, CollectionView view)
    {
        var (first, last, without) = Times(store.Count, view);
        var (width, height) = Sizes(store.Columns);
        return new CollectionRanges
        {
            Confidence = Of(store.DetectionCount, d => store.Columns.Confidence(d)),
            BoxArea = BoxArea(store),
            ClassificationConfidence = Of(store.Columns.Class.Count, c => store.Columns.ClassConfidence[c]),
            DetectionsPerImage = DetectionsPerImage(store.Columns),
            Width = width,
            Height = height,
            FirstTime = first,
            LastTime = last,
            WithoutTime = without,
        };
    }

    /// <summary>The distribution of the values that are not NaN.</summary>
    static Distribution? Of(int count, Func<int, double> value)
    {
        var values = GC.AllocateUninitializedArray<double>(count);
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            values[kept] = value(i);
            kept += double.IsNaN(values[kept]) ? 0 : 1;
        }
        return Distribution.Of(values.AsSpan(0, kept));
    }

    static Distribution? BoxArea(DetectionStore store)
    {
        var isStandIn = store.Categories.Select(c => c.Category == DetectionCategory.Placeholder).ToArray();
        return Of(store.DetectionCount, d => isStandIn[store.Columns.Category[d]] ? double.NaN : store.Columns.Box(d).Area);
    }

    static Distribution? DetectionsPerImage(DetectionColumns columns) => Of(
        columns.Images,
        image => columns.Failure[image] > 0 ? double.NaN : columns.DetectionsOf(image) is var (start, end) ? end - start : 0);

    static (Distribution? Width, Distribution? Height) Sizes(DetectionColumns columns) => columns.Width.Any
        ? (Of(columns.Images, i => OrNaN(columns.Width[i])), Of(columns.Images, i => OrNaN(columns.Height[i])))
        : (null, null);

    static double OrNaN(int pixels) => pixels > 0 ? pixels : double.NaN;

    static (DateTime? First, DateTime? Last, long Without) Times(int images, CollectionView view)
    {
        var (first, last, without) = (long.MaxValue, CameraClock.Missing, 0L);
        for (var image = 0; image < images; image++)
        {
            var time = view.Time(image);
            if (time == CameraClock.Missing)
            {
                without++;
                continue;
            }
            (first, last) = (Math.Min(first, time), Math.Max(last, time));
        }
        return (last == CameraClock.Missing ? null : CameraClock.ToDateTime(first), CameraClock.ToDateTime(last), without);
    }
}
