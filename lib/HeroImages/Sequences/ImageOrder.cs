using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>Puts images of one location in order: time, natural order of names, stated frame, path; undated ones last.</summary>
sealed class ImageOrder(JoinedRows rows, PathColumn files) : IComparer<int>
{
    public static void Sort(Span<int> images, JoinedRows rows, PathColumn files)
    {
        var times = new long[images.Length];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = rows.Time[images[i]] is not CameraClock.Missing and var time ? time : long.MaxValue;
        }
        times.AsSpan().Sort(images);
        var order = new ImageOrder(rows, files);
        for (var start = 0; start < times.Length;)
        {
            var length = times.AsSpan(start).IndexOfAnyExcept(times[start]) is > 0 and var next ? next : times.Length - start;
            images.Slice(start, length).Sort(order);
            start += length;
        }
    }

    /// <summary>Compares images of the same time.</summary>
    public int Compare(int a, int b)
    {
        var order = NaturalOrder.Compare(files.Name(a), files.Name(b));
        order = order != 0 ? order : rows.Frame[a].CompareTo(rows.Frame[b]);
        order = order != 0 ? order : files.Folders[files.Folder(a)].SequenceCompareTo(files.Folders[files.Folder(b)]);
        return order != 0 ? order : files.Name(a).SequenceCompareTo(files.Name(b));
    }
}
