using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Sequences;

namespace HeroImages.Exploration;

/// <summary>Location, time and sequence of every image: from the sequences where they are known, else from the results.</summary>
sealed class CollectionView
{
    readonly DetectionColumns _columns;
    readonly SequenceColumns? _sequences;
    readonly TextTable _locations;
    readonly int _unnamed;

    public CollectionView(DetectionStore detections, SequenceStore? sequences)
    {
        if (sequences is not null && sequences.Count != detections.Count)
        {
            throw new ArgumentException(
                $"The sequences are of {sequences.Count:N0} images, the detections of {detections.Count:N0}; read them for these detections.", nameof(sequences));
        }
        (_columns, _sequences) = (detections.Columns, sequences?.Columns);
        _locations = _sequences?.Locations ?? _columns.Locations;
        _unnamed = _locations.Find([]);
    }

    /// <summary>Number of location numbers; not all of them need occur.</summary>
    public int LocationCount => _locations.Count;

    public bool HasSequences => _sequences is not null;

    public int SequenceCount => _sequences?.Ids.Count ?? 0;

    /// <summary>The location number of an image; -1 when nothing tells its location.</summary>
    public int Location(int image)
    {
        var location = _sequences is null ? _columns.Location[image] - 1 : _sequences.Location[image];
        return location == _unnamed ? -1 : location;
    }

    /// <summary>Name of a location number; empty for -1.</summary>
    public string LocationName(int location) => location < 0 ? "" : _locations.Text(location);

    /// <summary>The sequence number of an image; -1 when sequences are not known.</summary>
    public int Sequence(int image) => _sequences?.Sequence[image] ?? -1;

    /// <summary>Ticks of the local camera clock, or <see cref="CameraClock.Missing"/>.</summary>
    public long Time(int image) => _sequences?.Time[image] ?? _columns.Time[image];
}
