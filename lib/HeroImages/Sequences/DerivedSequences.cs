using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>
/// Sequences from location and time: within one location, images in order of time, parted where the gap between
/// neighbours or the duration grows too long. Of images of one time the order is that of their names with numbers
/// counted as numbers, then of the stated frames, then of the paths, so that the order of the input plays no part.
/// </summary>
sealed class DerivedSequences
{
    /// <summary>Location and number within it, of each derived sequence.</summary>
    public Column<(int Location, int Index)> Places { get; } = new();

    /// <summary>How a derived sequence is written into the column of sequences until all are numbered: below -1.</summary>
    public static int Mark(int derived) => -2 - derived;

    /// <summary>Fills in sequence, frame, frames and origin of all images whose sequence is -1.</summary>
    public static DerivedSequences Derive(JoinedRows rows, PathColumn files, SequenceOptions options, CancellationToken cancel)
    {
        var derived = new DerivedSequences();
        var images = ImagesToDerive(rows, files);
        var locations = Array.ConvertAll(images, i => rows.Location[i]);
        Array.Sort(locations, images);
        for (var start = 0; start < images.Length;)
        {
            cancel.ThrowIfCancellationRequested();
            var length = locations.AsSpan(start).IndexOfAnyExcept(locations[start]) is > 0 and var next ? next : images.Length - start;
            var camera = images.AsSpan(start, length);
            ImageOrder.Sort(camera, rows, files);
            new LocationSequences(rows, derived, options).Divide(camera);
            start += length;
        }
        CopyToRepeats(rows, files);
        return derived;
    }

    /// <summary>Of repeated entries of one file only the first.</summary>
    static int[] ImagesToDerive(JoinedRows rows, PathColumn files)
    {
        var later = files.Repeats.Select(r => r.Later).ToHashSet();
        var images = new List<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows.Sequence[i] < 0 && (later.Count == 0 || !later.Contains(i)))
            {
                images.Add(i);
            }
        }
        return [.. images];
    }

    static void CopyToRepeats(JoinedRows rows, PathColumn files)
    {
        foreach (var (later, first) in files.Repeats)
        {
            rows.Time[later] = rows.Time[first];
            rows.Sequence[later] = rows.Sequence[first];
            rows.Frame[later] = rows.Frame[first];
            rows.Frames[later] = rows.Frames[first];
            rows.Origin[later] = rows.Origin[first];
        }
    }
}
