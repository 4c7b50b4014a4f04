using System.Globalization;
using System.Text;
using HeroImages.Detections;
using HeroImages.Forms;
using HeroImages.Images;
using HeroImages.Selection;

namespace HeroImages.Galleries;

/// <summary>
/// Pictures with captions for a cell: small JPEGs without metadata, never the originals. A click or Enter shows one larger, arrows
/// go on, Escape goes back, <c>b</c> shows and hides the boxes; without scripts the pictures and captions remain. Immutable.
/// </summary>
/// <remarks>Like a contact sheet it shows all pictures that it is given, people too: a notebook that is passed on takes them along.</remarks>
[TypeFormatterSource]
public sealed class ImageGrid : INotebookForm
{
    /// <summary>Pictures in one grid at most, whatever is asked for.</summary>
    public const int MostPictures = 300;

    readonly IReadOnlyList<GridTile> _tiles;
    readonly GridOptions _options;

    ImageGrid(IReadOnlyList<GridTile> tiles, int count, GridOptions options) => (_tiles, Count, _options) = (tiles, count, options);

    /// <summary>Pictures that were asked for, those beyond the most included.</summary>
    public int Count { get; }

    /// <summary>Pictures that are shown, those that only say why they are not included.</summary>
    public int Shown => _tiles.Count;

    /// <summary>Those among the shown that could not be read.</summary>
    public int Failed => _tiles.Count(tile => tile.Failure is not null);

    /// <summary>Candidates of a selection.</summary>
    /// <param name="candidates">Which, in order.</param>
    /// <param name="images">Folder of the pictures, or the project; null for that of the collection which the candidates were selected from.</param>
    /// <param name="columns">Pictures in a row, 1 to 12. Defaults to 4.</param>
    /// <param name="caption">What stands below each, lists joined by semicolons; null for stratum, score, species, place and time.</param>
    /// <param name="boxes">Whether boxes are drawn, where candidates come from a collection. Defaults to true.</param>
    /// <param name="most">Pictures at most, up to <see cref="MostPictures"/>; the number of the others is said. Defaults to 60.</param>
    /// <param name="confidence">Detector confidence from which a box is drawn, 0 to 1. Defaults to 0.2.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ArgumentException">No folder is given or known.</exception>
    public static ImageGrid Show(
        IEnumerable<Candidate> candidates, PictureFolder? images = null, int columns = 4, Func<Candidate, object?>? caption = null,
        bool boxes = true, int most = 60, double confidence = 0.2, CancellationToken cancel = default)
    {
        var all = candidates.ToList();
        var folder = images ?? all.Select(candidate => candidate.Origin?.Images).OfType<string>().Select(PictureFolder.FromString).FirstOrDefault();
        return Make(
            all,
            candidate => new(candidate.File, CellText.Of(caption is null ? GridCaption.Of(candidate) : caption(candidate)), GridCaption.Alt(candidate), SelectionViews.DetectionsOf(candidate)),
            folder, new(columns, boxes, confidence, most), cancel);
    }

    /// <summary>Images of a collection; see the grid of candidates for the parameters.</summary>
    /// <exception cref="ArgumentException">No folder is given.</exception>
    public static ImageGrid Show(
        IEnumerable<ImageRecord> records, PictureFolder images, int columns = 4, Func<ImageRecord, object?>? caption = null,
        bool boxes = true, int most = 60, double confidence = 0.2, CancellationToken cancel = default) => Make(
            [.. records],
            image => new(image.File, CellText.Of(caption is null ? GridCaption.Of(image) : caption(image)), GridCaption.Alt(image, confidence), image.Detections),
            images, new(columns, boxes, confidence, most), cancel);

    /// <summary>Files below a folder; see the grid of candidates for the parameters.</summary>
    /// <exception cref="ArgumentException">No folder is given.</exception>
    public static ImageGrid Show(
        IEnumerable<string> files, PictureFolder images, int columns = 4, Func<string, object?>? caption = null, int most = 60, CancellationToken cancel = default) =>
        Show(files, file => file, images, columns, caption, most, cancel);

    /// <summary>Whatever has a picture, such as ratings; see the grid of candidates for the parameters.</summary>
    /// <param name="items">What is shown.</param>
    /// <param name="file">The path of its picture below the folder.</param>
    /// <param name="images">Folder of the pictures, or the project.</param>
    /// <param name="columns">Pictures in a row, 1 to 12. Defaults to 4.</param>
    /// <param name="caption">What stands below each; null for the path.</param>
    /// <param name="most">Pictures at most, up to <see cref="MostPictures"/>. Defaults to 60.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ArgumentException">No folder is given.</exception>
    public static ImageGrid Show<T>(
        IEnumerable<T> items, Func<T, string> file, PictureFolder images, int columns = 4, Func<T, object?>? caption = null, int most = 60, CancellationToken cancel = default) => Make(
            [.. items],
            item => new(file(item), CellText.Of(caption is null ? file(item) : caption(item)), file(item), []),
            images, new(columns, Boxes: false, 0, most), cancel);

    /// <summary>The grid for a page, with all that it needs.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder($"<div class=\"hero-grid\" data-lm-suppress-shortcuts=\"true\" role=\"group\" aria-label=\"{HtmlText.Escape(ToString())}\" style=\"--hero-columns:{Text(_options.Columns)}\">\n");
        html.Append("<style>").Append(GridResources.Css).Append("</style>\n<div class=\"hero-tiles\">\n");
        foreach (var tile in _tiles)
        {
            tile.WriteHtml(html, _options);
        }
        html.Append("</div>\n<p class=\"hero-hint\">").Append(HtmlText.Escape(ToString()));
        if (_tiles.Any(tile => tile.Small is not null))
        {
            html.Append("<span hidden>. Click or Enter shows one larger").Append(_options.Boxes ? ", b hides the boxes" : "").Append("</span>");
        }
        return html.Append("</p>\n</div>\n<script>").Append(GridResources.Script).Append("</script>").ToString();
    }

    /// <summary>A table of files and captions.</summary>
    public string ToText() => new Form(ToString()).Table(
        null, _tiles, _tiles.Count, ("file", tile => tile.Picture.File), ("caption", tile => tile.Picture.Caption), ("", tile => tile.Failure)).ToText();

    /// <summary>How many pictures there are.</summary>
    public override string ToString() =>
        Text(Shown, "picture") + (Count > Shown ? $", {Text(Count - Shown)} more not shown" : "") + (Failed > 0 ? $", {Text(Failed)} that could not be read" : "");

    static ImageGrid Make<T>(List<T> items, Func<T, GridPicture> describe, PictureFolder? folder, GridOptions options, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Columns, 1, "columns");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Columns, 12, "columns");
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Most, 1, "most");
        if (folder is null && items.Count > 0)
        {
            throw new ArgumentException("No folder of pictures is known; give one: ImageGrid.Show(pictures, project) or ImageGrid.Show(pictures, \"folder\").", nameof(folder));
        }
        var pictures = items.Take(Math.Min(options.Most, MostPictures)).Select(describe).ToList();
        var tiles = new GridTile[pictures.Count];
        Parallel.For(
            0, tiles.Length, new() { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount },
            i => tiles[i] = GridTile.Make(pictures[i], folder!.Path, options.Side, isEnlarged: tiles.Length <= GridOptions.MostLarge));
        return new(Affordable(tiles), items.Count, options);
    }

    /// <summary>The tiles with as many larger versions, from the first on, as a page should hold.</summary>
    static List<GridTile> Affordable(GridTile[] tiles)
    {
        var left = GridOptions.MostLargeBytes;
        return [.. tiles.Select(tile => (left -= tile.Large?.Length ?? 0) >= 0 ? tile : tile with { Large = null })];
    }

    static string Text(int count, string? noun = null) =>
        count.ToString("N0", CultureInfo.InvariantCulture) + (noun is null ? "" : count == 1 ? " " + noun : $" {noun}s");
}
