using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Exploration;

/// <summary>Finds <see cref="CollectionRanges"/>.</summary>
sealed class RangeFinder
{
    readonly DetectionStore _store;
    readonly DetectionColumns _columns;

    /// <summary>Used for one range after the other: fresh memory of this size costs as much time as the counting.</summary>
    readonly double[] _values;

    RangeFinder(DetectionStore store)
    {
        (_store, _columns) = (store, store.Columns);
        _values = GC.AllocateUninitializedArray<double>(Math.Max(Math.Max(_columns.Images, _columns.Detections), _columns.Class.Count));
    }

    public static CollectionRanges Find(DetectionStore store, CollectionView view) => new RangeFinder(store).Find(view);

    CollectionRanges Find(CollectionView view)
    {
        var (first, last, without) = Times(_columns.Images, view);
        var (width, height) = Sizes();
        return new CollectionRanges
        {
            Confidence = Of(_columns.Detections, d => _columns.Confidence(d)),
            BoxArea = BoxArea(),
            ClassificationConfidence = Of(_columns.Class.Count, c => _columns.ClassConfidence[c]),
            DetectionsPerImage = DetectionsPerImage(),
            Width = width,
            Height = height,
            FirstTime = first,
            LastTime = last,
            WithoutTime = without,
        };
    }

    /// <summary>The distribution of the values that are not NaN.</summary>
    Distribution? Of(int count, Func<int, double> value)
    {
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            _values[kept] = value(i);
            kept += double.IsNaN(_values[kept]) ? 0 : 1;
        }
        return Distribution.Of(_values.AsSpan(0, kept));
    }

    Distribution? BoxArea()
    {
        var isStandIn = _store.Categories.Select(c => c.Category == DetectionCategory.Placeholder).ToArray();
        return Of(_columns.Detections, d => isStandIn[_columns.Category[d]] ? double.NaN : _columns.Box(d).Area);
    }

    Distribution? DetectionsPerImage() => Of(
        _columns.Images,
        image => _columns.Failure[image] > 0 ? double.NaN : _columns.DetectionsOf(image) is var (start, end) ? end - start : 0);

    (Distribution? Width, Distribution? Height) Sizes() => _columns.Width.Any
        ? (Of(_columns.Images, i => OrNaN(_columns.Width[i])), Of(_columns.Images, i => OrNaN(_columns.Height[i])))
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
