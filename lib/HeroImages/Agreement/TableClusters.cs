namespace HeroImages.Agreement;

/// <summary>How the pictures of a table are taken together for resampling.</summary>
/// <param name="Kind">By what.</param>
/// <param name="Names">The name of the cluster of each picture, in the order of the table.</param>
public sealed record TableClusters(ClusterKind Kind, IReadOnlyList<string> Names)
{
    /// <summary>With fewer places than this, sequences are resampled instead.</summary>
    public const int LeastPlaces = 10;

    /// <summary>Number of different clusters.</summary>
    public int Count { get; } = Names.Distinct(StringComparer.Ordinal).Count();

    /// <summary>The clusters in words.</summary>
    public string Said => Kind switch
    {
        ClusterKind.Location => FormattableString.Invariant($"{Count:N0} locations"),
        ClusterKind.Folder => FormattableString.Invariant($"{Count:N0} folders, which stand for locations since none are known"),
        ClusterKind.Sequence => FormattableString.Invariant($"{Count:N0} sequences, since there are fewer than {LeastPlaces} locations"),
        _ => FormattableString.Invariant($"{Count:N0} single pictures, since neither locations nor sequences are known: intervals are probably too narrow"),
    };

    /// <summary>Locations; with fewer than ten of them sequences; where too few are known of either, single pictures.</summary>
    public static TableClusters Of(IReadOnlyList<TablePicture> pictures)
    {
        var places = new TableClusters(
            pictures.Any(p => p.Location.Length > 0) ? ClusterKind.Location : ClusterKind.Folder,
            [.. pictures.Select(p => p.Location.Length > 0 ? "location " + p.Location : "folder " + p.Folder)]);
        if (places.Count >= LeastPlaces)
        {
            return places;
        }
        return pictures.Any(p => p.Sequence.Length > 0)
            ? new(ClusterKind.Sequence, [.. pictures.Select(p => p.Sequence.Length > 0 ? "sequence " + p.Sequence : "picture " + p.Key)])
            : new(ClusterKind.Picture, [.. pictures.Select(p => p.Key)]);
    }
}
