using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>What is known of each image from metadata and results together; sequences still to be derived are -1.</summary>
sealed class JoinedRows(DetectionColumns detections, MetadataTable metadata, NameMatch match)
{
    /// <summary>
    /// Rows fetched together: in a short loop without decisions the processor waits for many places in memory at the
    /// same time.
    /// </summary>
    const int RowsPerStep = 64;

    readonly ImageLocations _locations = new(detections, metadata.Locations);

    /// <summary>Numbers within the metadata's sequences; -1 where there is none.</summary>
    public Column<int> Sequence { get; } = new();
    public Column<int> Location { get; } = new();
    public Column<int> Frame { get; } = new();
    public Column<int> Frames { get; } = new();
    public Column<long> Time { get; } = new();
    public Column<SequenceOrigin> Origin { get; } = new();
    public SparseColumn<bool> NotPublic { get; } = new();
    public SparseColumn<bool> StandsAlone { get; } = new();

    /// <summary>Names of the locations.</summary>
    public TextTable Locations => _locations.Names;

    /// <summary>Number of images.</summary>
    public int Count => Sequence.Count;

    /// <summary>Gathers all rows.</summary>
    public void Fill(CancellationToken cancel)
    {
        var none = new MetadataRow();
        Span<MetadataRow> rows = stackalloc MetadataRow[RowsPerStep];
        for (var start = 0; start < detections.Images; start += RowsPerStep)
        {
            cancel.ThrowIfCancellationRequested();
            var length = Math.Min(RowsPerStep, detections.Images - start);
            for (var i = 0; i < length; i++)
            {
                rows[i] = match.Entry(start + i) is >= 0 and var entry ? metadata.Rows[entry] : none;
            }
            for (var i = 0; i < length; i++)
            {
                Add(start + i, rows[i]);
                SetFlags(start + i, match.Entry(start + i));
            }
        }
        foreach (var file in detections.Files.Repeats.GroupBy(r => r.First, r => r.Later))
        {
            Reconcile([file.Key, .. file]);
        }
    }

    /// <summary>Puts the derived sequences beside those of the metadata.</summary>
    public SequenceColumns ToColumns(DerivedSequences derived) => new()
    {
        Ids = SequenceIds.Number(Sequence, metadata.Sequences, derived, Locations),
        Locations = Locations,
        Sequence = Sequence,
        Location = Location,
        Frame = Frame,
        Frames = Frames,
        Time = Time,
        Origin = Origin,
        NotPublic = NotPublic,
    };

    void Add(int image, in MetadataRow row)
    {
        Sequence.Add(row.Sequence);
        Location.Add(_locations.Of(image, row.Location));
        Frame.Add(row.Frame);
        Frames.Add(row.Frames);
        Time.Add(row.Time != CameraClock.Missing ? row.Time : detections.Time[image]);
        Origin.Add(match.Origin(image));
    }

    void SetFlags(int image, int entry)
    {
        if (entry >= 0 && (metadata.NotPublic[entry] || match.KeptBack.Contains(image)))
        {
            NotPublic.Set(image, true);
        }
        if (entry >= 0 && metadata.StandsAlone[entry])
        {
            StandsAlone.Set(image, true);
        }
    }

    /// <summary>
    /// One file has one time and one location, even if its entries in the results differ: the earliest time there is,
    /// and the ordinally first location.
    /// </summary>
    void Reconcile(int[] images)
    {
        var time = images.Select(i => Time[i]).Where(t => t != CameraClock.Missing).DefaultIfEmpty(CameraClock.Missing).Min();
        var location = images.Select(i => Location[i]).MinBy(Locations.Text, StringComparer.Ordinal);
        foreach (var image in images)
        {
            (Time[image], Location[image]) = (time, location);
        }
    }
}
