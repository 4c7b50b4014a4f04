using System.Diagnostics.CodeAnalysis;
using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Forms;
using HeroImages.Images;
using HeroImages.Labeling;
using HeroImages.Selection;
using HeroImages.Sequences;
using HeroImages.Sql;
using Microsoft.Data.Analysis;

namespace HeroImages;

/// <summary>
/// Images with their detections and sequences: what exploring and selecting start from. Immutable; all members may be
/// used from any thread.
/// </summary>
/// <param name="Detections">What was seen in each image.</param>
/// <param name="Sequences">Sequence, location and time of each image, in the same order.</param>
[SuppressMessage("Naming", "CA1711", Justification = "A collection of pictures is what the field calls it.")]
[TypeFormatterSource]
public sealed record Collection(DetectionStore Detections, SequenceStore Sequences) : INotebookForm
{
    /// <summary>True when everything came from the cache.</summary>
    public bool FromCache { get; init; }

    /// <summary>Folder of the pictures; null when none was named.</summary>
    public string? Images { get; init; }

    /// <summary>Opens the collection of a project.</summary>
    public static Collection Open(Project project, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        Open(CollectionSources.Of(project), progress, cancel);

    /// <summary>Reads results and metadata at the same time, or both from the cache when it fits.</summary>
    /// <param name="sources">What to read.</param>
    /// <param name="progress">Told bytes read, for each file under its own name.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="InputException">A source is missing, damaged, or something else than it should be.</exception>
    public static Collection Open(CollectionSources sources, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        var collection = new CollectionOpener(sources, progress).Open(cancel);
        SpareMemory.GiveBack();
        return collection;
    }

    /// <summary>Chooses candidates; see <see cref="CandidateSelector.Select"/>.</summary>
    public CandidateSelection Select(SelectionRecipe recipe, int count = 100, CancellationToken cancel = default) =>
        Select(recipe, new SelectionOptions { Count = count }, cancel);

    /// <summary>Chooses candidates with all options, such as looking at the pictures; see <see cref="CandidateSelector.Select"/>.</summary>
    public CandidateSelection Select(SelectionRecipe recipe, SelectionOptions options, CancellationToken cancel = default)
    {
        var selection = CandidateSelector.Select(Detections, Sequences, recipe, options, cancel);
        var origin = new CandidateOrigin(Detections, Images);
        return selection with { Candidates = [.. selection.Candidates.Select(candidate => candidate with { Origin = origin })] };
    }

    /// <summary>What is known of a picture: place, time, species, boxes; null where the results do not have it.</summary>
    /// <param name="file">Its name in the collection.</param>
    public PictureFacts? FactsOf(string file) => PictureFacts.Of(file, Detections, Sequences);

    /// <summary>All pictures of a folder that raters may be shown, with their animals and with what speaks against showing them.</summary>
    /// <param name="images">Folder of the pictures, or the project.</param>
    public IReadOnlyList<RatingPicture> PicturesIn(PictureFolder images) =>
        PictureKnowledge.Add(PictureList.Read(images.Path, recursive: true), Detections, Sequences);

    /// <summary>
    /// Asks in DuckDB's SQL: tables <c>images</c>, <c>detections</c> and <c>classifications</c>, tied together by their column <c>image</c>.
    /// Loads the tables that the query names each time; for several questions open a <see cref="SqlSession"/>.
    /// </summary>
    /// <exception cref="SqlQueryException">The query is not right.</exception>
    public DataFrame Sql(string query, CancellationToken cancel = default) => Detections.Sql(query, Sequences, cancel);

    /// <inheritdoc/>
    public string ToHtml() => WorkForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => WorkForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => WorkForms.Of(this).Title;
}
