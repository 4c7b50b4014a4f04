namespace HeroImages.Galleries.Albums;

/// <summary>
/// Where the heroes are to be marked for other programs. All goes into the folder <c>write-back</c> of the album and not into its ZIP: these
/// files are for the owner of the data, and hold exact places as the data do.
/// </summary>
public sealed record AlbumMarks
{
    /// <summary>Camtrap DP packages (each a <c>datapackage.json</c> or its folder), of which copies get <c>favorite</c> and a comment.</summary>
    public IReadOnlyList<string> CamtrapPackages { get; init; } = [];

    /// <summary>Tables of Wildlife Insights (each an <c>images.csv</c>, or the folder of several), of which copies get <c>highlighted</c>.</summary>
    public IReadOnlyList<string> WildlifeInsights { get; init; } = [];

    /// <summary>Whether each hero gets an XMP side-car with stars. Defaults to no.</summary>
    public bool Xmp { get; init; }

    /// <summary>Whether the side-cars are written beside the original pictures, where none is there yet. Defaults to no.</summary>
    public bool Beside { get; init; }

    /// <summary>Whether side-cars beside the originals are replaced. Defaults to no.</summary>
    public bool OverwriteBeside { get; init; }

    /// <summary>Whether a CSV for Timelapse is written. Defaults to no.</summary>
    public bool Timelapse { get; init; }
}
