using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Exchange;

namespace HeroImages.Agreement.Reports;

/// <summary>Ratings from journals and label files as one table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Book">What the journals say; null where there are only label files.</param>
public sealed record RatingSources(RatingTable Table, RatingBook? Book)
{
    static readonly string[] LabelEndings = [".json", ".gz", ".zip"];

    /// <summary>Reads sources.</summary>
    /// <param name="sources">Journals or folders that hold one, and label files of the predecessor (.json, .gz, .zip).</param>
    /// <param name="facts">What is known of a picture by its file name; null where nothing is.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>
    /// From journals alone pictures are told by the hash of their bytes. Label files have none: where there is one, pictures are told by
    /// their file names.
    /// </returns>
    /// <exception cref="InputException">A source is missing or broken.</exception>
    public static RatingSources Read(IReadOnlyCollection<string> sources, Func<string, PictureFacts?>? facts = null, CancellationToken cancel = default)
    {
        var (labels, journals) = (sources.Where(IsLabels).ToList(), sources.Where(source => !IsLabels(source)).ToList());
        var book = journals.Count == 0 ? null : RatingBook.Read(journals);
        if (labels.Count == 0)
        {
            return new(RatingTable.Of(book ?? new([]), facts), book);
        }
        var entries = labels.SelectMany(file => PredecessorLabels.Read(file, cancel: cancel).ToLabels()).Select(TableEntry.Of)
            .Concat(book?.Standing.Select(rating => new TableEntry(rating.File, rating.File, rating.Rater, rating.Answer.Value)) ?? []);
        return new(RatingTable.Of([.. entries], facts), book);
    }

    static bool IsLabels(string source) => LabelEndings.Contains(Path.GetExtension(source), StringComparer.OrdinalIgnoreCase) && !Directory.Exists(source);
}
