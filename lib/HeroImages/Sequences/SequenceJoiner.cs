using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>Joins metadata to detections, and derives the sequences that the metadata does not have.</summary>
public static class SequenceJoiner
{
    /// <summary>Finds for every image its metadata entry by name, and from it sequence, frame, location and time.</summary>
    /// <param name="detections">The images.</param>
    /// <param name="metadata">What <see cref="MetadataReader"/> read; may be empty. Not needed afterwards.</param>
    /// <param name="options">How sequences are found; null for the defaults.</param>
    /// <param name="progress">Told entries joined, then pictures whose time is read from their EXIF block.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>One entry an image, in the order of <paramref name="detections"/>; the order plays no part otherwise.</returns>
    /// <exception cref="InputException"><see cref="SequenceOptions.Images"/> is not a folder.</exception>
    public static SequenceStore Join(
        DetectionStore detections, MetadataTable metadata, SequenceOptions? options = null,
        IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        Join(detections, metadata, isLastUse: false, options ?? new(), progress, cancel);

    /// <summary>The same; metadata in its last use is taken apart on the way, so that less memory is needed.</summary>
    internal static SequenceStore Join(
        DetectionStore detections, MetadataTable metadata, bool isLastUse, SequenceOptions options, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var match = NameMatcher.Match(detections.Columns.Files, metadata, progress, cancel);
        if (isLastUse)
        {
            metadata.ForgetNames();
            SpareMemory.GiveBack();
        }
        var rows = new JoinedRows(detections.Columns, metadata, match);
        rows.Fill(cancel);
        if (options.Images is not null)
        {
            PictureTimes.Fill(rows.Time, detections.Columns, options.Images, progress, cancel);
        }
        var derived = DerivedSequences.Derive(rows, detections.Columns.Files, options, cancel);
        var columns = rows.ToColumns(derived);
        return new SequenceStore(columns, Summarize(columns, metadata, match), Oddities(metadata, match));
    }

    static SequenceJoin Summarize(SequenceColumns columns, MetadataTable metadata, NameMatch match)
    {
        var images = columns.Sequence.Count;
        var (derived, withoutTime, found) = (0, 0, 0);
        for (var i = 0; i < images; i++)
        {
            derived += columns.Origin[i] is SequenceOrigin.DerivedFromTime or SequenceOrigin.AloneWithoutTime ? 1 : 0;
            withoutTime += columns.Time[i] == CameraClock.Missing ? 1 : 0;
            found += match.Entry(i) >= 0 ? 1 : 0;
        }
        return new SequenceJoin(
            images, metadata.Count, match.Count(SequenceOrigin.Metadata), match.Count(SequenceOrigin.MetadataOtherSlashes),
            match.Count(SequenceOrigin.MetadataOtherCase), match.Count(SequenceOrigin.MetadataBySuffix), images - found,
            metadata.Count - match.UsedEntries - match.Repeated.Count, derived, withoutTime)
        {
            ByOtherName = match.Count(SequenceOrigin.MetadataOtherName),
        };
    }

    static IReadOnlyList<OddityCount> Oddities(MetadataTable metadata, NameMatch match)
    {
        var log = new OddityLog();
        log.Add(metadata.Oddities);
        if (match.Repeated.Count > 0)
        {
            log.Add([new OddityCount(Oddity.MetadataRepeated, match.Repeated.Count, match.Repeated.Examples)]);
        }
        return log.Counts;
    }
}
