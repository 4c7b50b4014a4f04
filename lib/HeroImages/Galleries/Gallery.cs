using System.Globalization;
using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Forms;
using HeroImages.Images;
using HeroImages.Labeling;
using HeroImages.Labeling.Exchange;
using HeroImages.Selection;
using HeroImages.Sequences;

namespace HeroImages.Galleries;

/// <summary>
/// Pictures with their ratings, scores and facts, to be written as a folder of pages that open in any browser. Immutable; all members
/// may be used from any thread.
/// </summary>
[TypeFormatterSource]
public sealed record Gallery : INotebookForm
{
    /// <summary>The heading of the page.</summary>
    public required string Title { get; init; }

    /// <summary>The pictures, in the order in which they are shown.</summary>
    public required IReadOnlyList<GalleryPicture> Pictures { get; init; }

    /// <summary>Everyone whose ratings are shown.</summary>
    public IReadOnlyList<GalleryRater> Raters { get; init; } = [];

    /// <summary>What the pictures' own score is, such as "selection score"; null where they have none.</summary>
    public string? ScoreName { get; init; }

    /// <summary>Whether that score is on the scale of ratings, 0 to 10.</summary>
    public bool IsScoreOnTen { get; init; }

    /// <summary>Where it comes from and how it was chosen: names and texts, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> About { get; init; } = [];

    /// <summary>Pictures of the source that are not shown, and why.</summary>
    public IReadOnlyList<GalleryCut> Left { get; init; } = [];

    /// <summary>Pictures of the source, the shown ones included.</summary>
    public int CountAll { get; init; }

    /// <summary>What each rater's ratings of the whole source come to, in the order of the raters.</summary>
    public IReadOnlyList<GalleryFigures> All { get; init; } = [];

    /// <summary>How pages begin.</summary>
    public GallerySort Sort { get; init; }

    /// <summary>A gallery of a selection.</summary>
    /// <param name="selection">The selection.</param>
    /// <param name="images">Folder of the pictures, or the project; null for that of the collection which it was selected from.</param>
    /// <exception cref="ArgumentException">No folder is given or known.</exception>
    public static Gallery Of(CandidateSelection selection, PictureFolder? images = null) => Sources.SelectionSource.Of(selection, images);

    /// <summary>A gallery of ratings.</summary>
    /// <param name="ratings">The ratings in the order in which they were given; corrections and withdrawals are heeded.</param>
    /// <param name="images">Folder of the pictures, or the project.</param>
    public static Gallery Of(IEnumerable<Rating> ratings, PictureFolder images) => Sources.JournalSource.Of(new RatingBook(ratings), images.Path, "ratings");

    /// <summary>Reads selections, journals and the predecessor's label files, and joins what they say of the same pictures.</summary>
    /// <param name="inputs">
    /// Each a <c>candidates.json</c>, a journal, a label file (a checkpoint too), or a folder that holds a selection, a journal or label
    /// files named <c>*_labels_*.json</c>.
    /// </param>
    /// <param name="images">Folder of the pictures; null for the copies beside a selection, which alone has any.</param>
    /// <param name="progress">Told label files read.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="InputException">An input is missing, broken or something else, or needs the folder of the pictures.</exception>
    public static Gallery Read(IReadOnlyList<string> inputs, string? images, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        Sources.GallerySources.Read(inputs, images, progress, cancel);

    /// <summary>Whether inputs are folders of label files, each of which gets a page of its own by <see cref="WriteByRater"/>.</summary>
    /// <exception cref="InputException">One is not there.</exception>
    public static bool IsOfLabelFolders(IReadOnlyList<string> inputs) => Sources.GallerySources.AreLabelFolders(inputs);

    /// <summary>Whether inputs are selections alone, which may have copies of their pictures beside them.</summary>
    /// <exception cref="InputException">One is not there.</exception>
    public static bool IsOfSelections(IReadOnlyList<string> inputs) => Sources.GallerySources.AreSelections(inputs);

    /// <summary>
    /// Exactly the pictures that something else names, those that nobody rated too: a folder (with those in it), a label file, a JSON
    /// list, a selection, or a text file with one path a line.
    /// </summary>
    /// <param name="source">What names them.</param>
    /// <param name="images">Folder of the pictures; null where there is none.</param>
    /// <exception cref="InputException">It is not there, or none of these.</exception>
    public Gallery Only(string source, string? images)
    {
        var known = Pictures.ToDictionary(picture => picture.File, StringComparer.Ordinal);
        var named = Sources.SampleNames.Read(source, this, images);
        return Counted() with
        {
            Pictures = [.. named.Select(picture => known.GetValueOrDefault(picture.File, picture))],
            About = [.. About, KeyValuePair.Create("Pictures", string.Create(CultureInfo.InvariantCulture, $"the {named.Count:N0} of {System.IO.Path.GetFileName(source.TrimEnd('/', '\\'))}"))],
        };
    }

    /// <summary>The gallery with what a collection knows of its pictures: places, times, species, boxes and privacy.</summary>
    /// <param name="detections">What was seen in the images of the collection.</param>
    /// <param name="sequences">The same images' metadata.</param>
    public Gallery With(DetectionStore detections, SequenceStore sequences) => this with
    {
        Pictures = [.. Pictures.Select(picture => NameIn(detections, picture) is { } name && PictureFacts.Of(name, detections, sequences) is { } facts ? picture with { Facts = facts } : picture)],
    };

    /// <summary>Pictures of which the results of a detector know nothing, not even whether there are people in them.</summary>
    public int CountUnknownTo(DetectionStore detections) => Pictures.Count(picture => NameIn(detections, picture) is null);

    /// <summary>The chosen pictures in the chosen order; what is left out is counted.</summary>
    public Gallery Choose(GalleryChoice choice) => GalleryChooser.Choose(this, choice);

    /// <summary>The ratings of one rater alone, on the same pictures.</summary>
    public Gallery By(GalleryRater rater) => this with
    {
        Title = rater.Title,
        Raters = [rater],
        Pictures = [.. Pictures.Select(picture => picture with { Ratings = [.. picture.Ratings.Where(rating => rating.Rater == rater.Title)] })],
        All = [.. All.Where(figures => figures.Rater == rater.Title)],
        About = [.. GalleryAbout.Of(rater), .. About],
    };

    /// <summary>What a picture is sorted by: the mean of its ratings, or its score where nobody was asked to rate.</summary>
    public double? RankOf(GalleryPicture picture) => Raters.Count > 0 ? picture.MeanRating : picture.Score;

    /// <summary>Refuses a folder that could not be written to, before the work is done that would then be lost.</summary>
    /// <exception cref="InputException">See <see cref="Write"/>.</exception>
    public static void CheckFolder(string folder, GalleryOptions options) => OutputFolder.Open(folder, Pages.GallerySite.FirstPage, options.Overwrite).Dispose();

    /// <summary>Writes the gallery as one page.</summary>
    /// <param name="folder">Where to; made if it is not there. It holds all of it afterwards, or nothing new.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told pictures made small.</param>
    /// <param name="cancel">Stops the work; nothing is left behind.</param>
    /// <returns>What it came to; pictures that cannot be read are counted and shown as such.</returns>
    /// <exception cref="InputException">The folder cannot be written, or holds a gallery that may not be replaced.</exception>
    public GalleryReport Write(string folder, GalleryOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        Pages.GallerySite.Write(this, Pages.PagePlan.One(this), null, folder, options ?? new(), progress, cancel);

    /// <summary>Writes a page for each rater, with the same pictures on all of them, and a page that leads to these.</summary>
    /// <inheritdoc cref="Write" path="/param"/>
    /// <inheritdoc cref="Write" path="/returns"/>
    /// <inheritdoc cref="Write" path="/exception"/>
    public GalleryReport WriteByRater(string folder, GalleryOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        ByRater((output, _, pages) => File.WriteAllText(output[Pages.GallerySite.FirstPage], Pages.RaterIndex.Html(this, pages)), folder, options, progress, cancel);

    /// <summary>
    /// Writes a page that sets the raters side by side, those pictures first on which they differ most, and a page for each rater, with the
    /// same pictures on all of them.
    /// </summary>
    /// <inheritdoc cref="Write" path="/param"/>
    /// <inheritdoc cref="Write" path="/returns"/>
    /// <exception cref="InputException">The folder cannot be written, holds pages that may not be replaced, or there are fewer than two raters.</exception>
    public GalleryReport WriteComparison(string folder, GalleryOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) => Raters.Count < 2
        ? throw new InputException(folder, null, Raters.Count == 0 ? "there are no ratings to compare" : $"all ratings are by {Raters[0].Title}", "ratings of two raters or more", "Name more journals or label files.")
        : ByRater((output, images, pages) => Pages.ComparePage.Write(output, this, images, pages, options ?? new()), folder, options, progress, cancel);

    GalleryReport ByRater(
        Action<OutputFolder, IReadOnlyList<GalleryImage>, IReadOnlyList<(string Name, Gallery Gallery)>> first, string folder, GalleryOptions? options, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var pages = Pages.PagePlan.ByRater(this);
        return Pages.GallerySite.Write(this, pages, (output, images) => first(output, images, pages), folder, options ?? new(), progress, cancel);
    }

    /// <inheritdoc/>
    public string ToHtml() => Form().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Form().ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Title}: {Pictures.Count:N0} pictures{(CountAll > Pictures.Count ? $" of {CountAll:N0}" : "")}{(Raters.Count > 0 ? $", {Raters.Count:N0} raters" : "")}");

    /// <summary>The gallery as the whole that others are chosen from; one that was chosen already stays part of its own whole.</summary>
    internal Gallery Counted() => CountAll > 0 ? this : this with
    {
        CountAll = Pictures.Count,
        All = [.. Raters.Select(rater => GalleryFigures.Of(rater.Title, Pictures))],
    };

    /// <summary>The picture's name there: its own, or the path that a flat name was made of.</summary>
    static string? NameIn(DetectionStore detections, GalleryPicture picture) =>
        new[] { picture.File, LabelPath.Unflattened(picture.File) }.OfType<string>().FirstOrDefault(name => detections.IndexOf(name) is not null);

    Form Form() => new Form(ToString())
        .Table("Ratings of the whole source", All, ("rater", f => f.Rater), ("rated", f => f.Rated), ("failed", f => f.Failed), ("without", f => f.Without), ("mean", f => f.Mean))
        .Table("Not shown", Left, ("why", cut => cut.Why), ("pictures", cut => cut.Count))
        .Table("Pictures", Pictures, ("file", p => p.File), ("score", p => RankOf(p)), ("stratum", p => p.Stratum), ("species", p => p.Facts?.Species ?? []));
}
