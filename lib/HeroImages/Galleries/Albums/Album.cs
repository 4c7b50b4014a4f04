using System.Globalization;
using HeroImages.Agreement;
using HeroImages.Files;
using HeroImages.Forms;
using HeroImages.Selection;

namespace HeroImages.Galleries.Albums;

/// <summary>The heroes of a collection: chosen, with the reason for each, to be written as a folder that may be shown. Immutable; all members may be used from any thread.</summary>
[TypeFormatterSource]
public sealed record Album : INotebookForm
{
    /// <summary>What was asked for.</summary>
    public required AlbumRequest Request { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>The pictures, the best first.</summary>
    public required IReadOnlyList<AlbumPicture> Pictures { get; init; }

    /// <summary>What the pictures' own score is; null where they have none.</summary>
    public string? ScoreName { get; init; }

    /// <summary>Pictures that it was chosen from.</summary>
    public int CountAll { get; init; }

    /// <summary>Pictures that are not in it, and why.</summary>
    public IReadOnlyList<GalleryCut> Left { get; init; } = [];

    /// <summary>How the values of raters other than people, and scores, were turned into those of people.</summary>
    public IReadOnlyList<AlbumScale> Scales { get; init; } = [];

    /// <summary>How the limits on likeness fared.</summary>
    public IReadOnlyList<LimitReport> Limits { get; init; } = [];

    /// <summary>
    /// Chooses the heroes of a gallery: the best by rating, those of people before those of others that were calibrated to them, else by
    /// score; one of a sequence, and within the limits on likeness. Favourites are always in, rejected pictures never.
    /// </summary>
    /// <param name="pool">The pictures with ratings, scores and facts; those without facts are never known to show people.</param>
    /// <param name="request">What to choose; null for the defaults.</param>
    public static Album Choose(Gallery pool, AlbumRequest? request = null) => AlbumChooser.Choose(pool, request ?? new());

    /// <summary>
    /// Writes the album: the pictures without GPS, maker notes and other metadata and with the credit, a page, <c>album.json</c>, and a ZIP
    /// of all of it. Places and times of sensitive species stand nowhere in these.
    /// </summary>
    /// <param name="folder">Where to; made if it is not there. It holds all of it afterwards, or nothing new.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told pictures written.</param>
    /// <param name="cancel">Stops the work; nothing is left behind.</param>
    /// <returns>What it came to; pictures that cannot be read are counted.</returns>
    /// <exception cref="InputException">The folder cannot be written, or holds an album that may not be replaced; or a caption asks for a field that there is not.</exception>
    public AlbumReport Write(string folder, AlbumOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        AlbumWriter.Write(this, folder, options ?? new(), progress, cancel);

    /// <summary>Whether the value of a picture is on the scale of ratings: a score of a selection is not, unless it was turned into one.</summary>
    internal bool IsOnTen(AlbumPicture picture) =>
        picture.Basis != AlbumBasis.Score || ScoreName == ModelScores.Name || Scales.Any(scale => scale.Of == ScoreName && scale.Calibration.Kind != CalibrationKind.None);

    /// <summary>Refuses a folder that could not be written to, before the work is done that would then be lost.</summary>
    /// <exception cref="InputException">See <see cref="Write"/>.</exception>
    public static void CheckFolder(string folder, AlbumOptions options)
    {
        AlbumCaption.Check(options.Caption);
        OutputFolder.Open(folder, AlbumWriter.FileName, options.Overwrite).Dispose();
    }

    /// <inheritdoc/>
    public string ToHtml() => Form().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Form().ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Title}: {Pictures.Count:N0} heroes of {CountAll:N0} pictures");

    Form Form() => new Form(ToString())
        .Table("Pictures", Pictures, ("rank", p => p.Rank), ("file", p => p.Picture.File), ("value", p => p.Value), ("why", p => string.Join("; ", p.Why)), ("species", p => p.Picture.Facts?.Species ?? []))
        .Table("Not in it", Left, ("why", cut => cut.Why), ("pictures", cut => cut.Count))
        .Table("Scales", Scales, ("of", scale => scale.Of), ("calibration", scale => scale.Calibration.ToString()))
        .Table("Limits", Limits, ("most of one", limit => limit.Limit), ("allowed", limit => limit.Asked), ("came to", limit => limit.Reached), ("gave way", limit => limit.GaveWay));
}
