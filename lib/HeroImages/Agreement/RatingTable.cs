using HeroImages.Labeling;
using HeroImages.Labeling.Exchange;

namespace HeroImages.Agreement;

/// <summary>
/// Ratings as a table: a row a picture, a column a rater, a cell the rater's last word or nothing. Rows stand by file name and key, columns
/// by title, rubric and settings, whatever the order of the ratings. Values of different raters do not stand on one scale. Immutable; may
/// be used from any number of threads.
/// </summary>
public sealed class RatingTable
{
    readonly double[][] _columns;

    RatingTable(IReadOnlyList<TablePicture> pictures, IReadOnlyList<RaterId> raters, double[][] columns)
    {
        (Pictures, Raters, _columns) = (pictures, raters, columns);
        Titles = RaterId.Titles(raters);
        Clusters = TableClusters.Of(pictures);
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<TablePicture> Pictures { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<RaterId> Raters { get; }

    /// <summary>Titles of the columns, each different from all others.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>How the pictures are taken together for resampling.</summary>
    public TableClusters Clusters { get; }

    /// <summary>Number of cells that hold a value.</summary>
    public int Ratings => _columns.Sum(column => column.Count(value => !double.IsNaN(value)));

    /// <summary>A rater's value of a picture; null where there is none.</summary>
    public double? this[int picture, int rater] => _columns[rater][picture] is var value && double.IsNaN(value) ? null : value;

    /// <summary>A rater's values in the order of the rows; NaN where there is none.</summary>
    public ReadOnlySpan<double> Column(int rater) => _columns[rater];

    /// <summary>The table of the last words in a book; failures and marks without a value are empty cells.</summary>
    /// <param name="book">The ratings.</param>
    /// <param name="facts">What is known of a picture by its file name; null where nothing is.</param>
    public static RatingTable Of(RatingBook book, Func<string, PictureFacts?>? facts = null) =>
        Of(book.Standing.Select(rating => new TableEntry(rating.ImageSha256, rating.File, rating.Rater, rating.Answer.Value)), facts);

    /// <summary>The table of the predecessor's labels, which carry no hash; see <see cref="TableEntry.Of"/> for how pictures are told.</summary>
    /// <param name="labels">The labels of any number of files.</param>
    /// <param name="facts">What is known of a picture by its file name; null where nothing is.</param>
    public static RatingTable Of(IEnumerable<ImportedLabel> labels, Func<string, PictureFacts?>? facts = null) =>
        Of(labels.Select(TableEntry.Of), facts);

    /// <summary>The table of any values.</summary>
    /// <param name="entries">The values; of several for one cell the last one counts, and a missing one never replaces a value.</param>
    /// <param name="facts">What is known of a picture by its file name; null where nothing is.</param>
    public static RatingTable Of(IEnumerable<TableEntry> entries, Func<string, PictureFacts?>? facts = null)
    {
        var all = entries as IReadOnlyCollection<TableEntry> ?? [.. entries];
        var raters = all.Select(entry => entry.Rater).Distinct()
            .OrderBy(r => r.Title, StringComparer.Ordinal).ThenBy(r => r.Rubric, StringComparer.Ordinal).ThenBy(r => r.Settings, StringComparer.Ordinal).ToList();
        var pictures = FilesOf(all).OrderBy(p => p.Value, StringComparer.Ordinal).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => Picture(p.Key, p.Value, facts?.Invoke(p.Value))).ToList();
        var (row, column) = (Numbers(pictures.Select(p => p.Key), StringComparer.Ordinal), Numbers(raters, EqualityComparer<RaterId>.Default));
        var columns = raters.Select(_ => Enumerable.Repeat(double.NaN, pictures.Count).ToArray()).ToArray();
        foreach (var entry in all)
        {
            if (entry.Value is { } value)
            {
                columns[column[entry.Rater]][row[entry.Key]] = value;
            }
        }
        return new(pictures, raters, columns);
    }

    /// <summary>The same rows with some of the columns.</summary>
    /// <param name="keep">Which raters stay.</param>
    public RatingTable Only(Func<RaterId, bool> keep)
    {
        var kept = Enumerable.Range(0, Raters.Count).Where(i => keep(Raters[i])).ToList();
        return new(Pictures, [.. kept.Select(i => Raters[i])], [.. kept.Select(i => _columns[i])]);
    }

    /// <summary>The mean of several raters' values of each picture, as they are; NaN where none of them has one.</summary>
    /// <param name="raters">Columns.</param>
    public double[] MeanOf(IReadOnlyList<int> raters)
    {
        var means = new double[Pictures.Count];
        for (var picture = 0; picture < means.Length; picture++)
        {
            var (sum, count) = (0.0, 0);
            foreach (var rater in raters)
            {
                if (_columns[rater][picture] is var value && !double.IsNaN(value))
                {
                    (sum, count) = (sum + value, count + 1);
                }
            }
            means[picture] = count == 0 ? double.NaN : sum / count;
        }
        return means;
    }

    /// <summary>The values of a row, NaN where a rater has none.</summary>
    internal double[] Row(int picture) => [.. _columns.Select(column => column[picture])];

    static Dictionary<string, string> FilesOf(IEnumerable<TableEntry> entries)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!files.TryGetValue(entry.Key, out var file) || string.CompareOrdinal(entry.File, file) < 0)
            {
                files[entry.Key] = entry.File;
            }
        }
        return files;
    }

    static TablePicture Picture(string key, string file, PictureFacts? facts) =>
        facts is null ? new(key, file, "", "", "") : new(key, file, facts.Location, facts.Sequence, string.Join(" + ", facts.Species));

    static Dictionary<T, int> Numbers<T>(IEnumerable<T> items, IEqualityComparer<T> comparer)
        where T : notnull => items.Select((item, number) => (item, number)).ToDictionary(pair => pair.item, pair => pair.number, comparer);
}
