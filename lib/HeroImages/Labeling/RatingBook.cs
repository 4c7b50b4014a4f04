using HeroImages.Labeling.Human;

namespace HeroImages.Labeling;

/// <summary>
/// What ratings say after corrections: the last word of each rater on each picture. What was withdrawn does not count, a failure never
/// replaces a value, and silent repeats stand apart. Immutable; may be used from any number of threads.
/// </summary>
public sealed class RatingBook
{
    readonly Dictionary<(string Sha256, RaterId Rater), Rating> _standing = [];
    readonly ILookup<string, Rating> _ofPicture;

    /// <param name="ratings">Ratings in the order in which they were given; the same id twice counts once.</param>
    public RatingBook(IEnumerable<Rating> ratings)
    {
        var all = ratings.DistinctBy(rating => rating.RatingId, StringComparer.Ordinal).ToList();
        var withdrawn = all.Select(rating => rating.Withdraws).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var valid = all.Where(rating => IsWord(rating) && !withdrawn.Contains(rating.RatingId)).ToLookup(rating => rating.Viewing?.Kind == ViewingKind.Repeat);
        foreach (var rating in valid[false].Where(Replaces))
        {
            _standing[(rating.ImageSha256, rating.Rater)] = rating;
        }
        Standing = [.. _standing.Values.OrderBy(rating => rating.At).ThenBy(rating => rating.RatingId, StringComparer.Ordinal)];
        Repeats = [.. valid[true]];
        Raters = [.. Standing.Select(rating => rating.Rater).Distinct().OrderBy(rater => rater.Title, StringComparer.Ordinal).ThenBy(rater => rater.Rubric, StringComparer.Ordinal).ThenBy(rater => rater.Settings, StringComparer.Ordinal)];
        _ofPicture = Standing.ToLookup(rating => rating.ImageSha256, StringComparer.Ordinal);
    }

    /// <summary>The last word of each rater on each picture, failures included, by time and then id.</summary>
    public IReadOnlyList<Rating> Standing { get; }

    /// <summary>Ratings of pictures that were shown a second time without saying so, in the order in which they were given.</summary>
    public IReadOnlyList<Rating> Repeats { get; }

    /// <summary>Everyone with a standing rating, by title, rubric and settings.</summary>
    public IReadOnlyList<RaterId> Raters { get; }

    /// <summary>SHA-256 of each picture that has a standing rating, each once, in order of the first.</summary>
    public IEnumerable<string> Pictures => _ofPicture.Select(group => group.Key);

    /// <summary>The book of journals, joined.</summary>
    /// <param name="journals">Journals, or folders that hold one.</param>
    /// <exception cref="Files.InputException">A journal is missing or broken, or two ratings of one id differ.</exception>
    public static RatingBook Read(params IEnumerable<string> journals) => new(JournalMerge.Merge(journals));

    /// <summary>A rater's last word on a picture; null where there is none.</summary>
    public Rating? Find(string sha256, RaterId rater) => _standing.GetValueOrDefault((sha256, rater));

    /// <summary>All last words on a picture, by time.</summary>
    public IEnumerable<Rating> Of(string sha256) => _ofPicture[sha256];

    /// <summary>A line that neither judges nor fails only withdraws another.</summary>
    static bool IsWord(Rating rating) => rating.Answer.Value is not null || rating.Answer.Failure is not null || rating.Marks.Count > 0;

    bool Replaces(Rating rating) =>
        rating.Answer.Failure is null || Find(rating.ImageSha256, rating.Rater) is not { } earlier || earlier.Answer.Failure is not null;
}
