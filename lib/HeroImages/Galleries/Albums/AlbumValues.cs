using HeroImages.Agreement;

namespace HeroImages.Galleries.Albums;

/// <summary>
/// Puts ratings and scores of a pool on one scale. People stand as they are; every other rater is calibrated on the pictures that people
/// rated too, and the score on those that anybody rated. Where too little is shared, values stay as they are.
/// </summary>
sealed class AlbumValues
{
    readonly Dictionary<string, Calibration> _raters;
    readonly HashSet<string> _people;
    readonly Calibration? _score;
    readonly bool _isScoreAlone;

    public AlbumValues(Gallery pool)
    {
        _people = pool.Raters.Where(rater => rater.IsPerson).Select(rater => rater.Title).ToHashSet(StringComparer.Ordinal);
        var people = pool.Pictures.Select(picture => Mean(picture, _people.Contains) ?? double.NaN).ToArray();
        _raters = pool.Raters.Where(rater => !rater.IsPerson).ToDictionary(rater => rater.Title, rater => Fit(pool, picture => picture.By(rater.Title)?.Answer.Value, people), StringComparer.Ordinal);
        var rated = pool.Pictures.Select(picture => Rating(picture)?.Value ?? double.NaN).ToArray();
        _isScoreAlone = rated.All(double.IsNaN);
        _score = _isScoreAlone || pool.Pictures.All(picture => picture.Score is null) ? null : Fit(pool, picture => picture.Score, rated);
        Scales = [.. _raters.Select(rater => new AlbumScale(rater.Key, rater.Value)), .. _score is null ? [] : new[] { new AlbumScale(pool.ScoreName ?? "score", _score) }];
    }

    /// <summary>What was learned of each rater that is no person, and of the score.</summary>
    public IReadOnlyList<AlbumScale> Scales { get; }

    /// <summary>The value of a picture and what it rests on; null where nothing tells, or only a score that nothing ties to the ratings.</summary>
    public (double Value, AlbumBasis Basis)? Of(GalleryPicture picture) => Rating(picture)
        ?? (picture.Score is not { } score ? null
            : _isScoreAlone ? (score, AlbumBasis.Score)
            : _score is { Kind: not CalibrationKind.None } ? (_score.Apply(score), AlbumBasis.Score)
            : null);

    /// <summary>What each rater said, people first.</summary>
    public IReadOnlyList<AlbumVote> Votes(GalleryPicture picture) =>
    [
        .. picture.Ratings.Where(rating => rating.Answer.Value is not null || rating.Marks.Count > 0)
            .Select(rating => new AlbumVote(rating.Rater, _people.Contains(rating.Rater), rating.Answer.Value, Calibrated(rating), rating.Answer.Reasons, rating.Marks))
            .OrderByDescending(vote => vote.IsPerson).ThenBy(vote => vote.Rater, StringComparer.Ordinal),
    ];

    (double Value, AlbumBasis Basis)? Rating(GalleryPicture picture) =>
        Mean(picture, _people.Contains) is { } people ? (people, AlbumBasis.People)
        : Mean(picture, _ => true) is { } others ? (others, AlbumBasis.OtherRaters)
        : null;

    double? Mean(GalleryPicture picture, Func<string, bool> counts) => picture.Ratings.Where(rating => counts(rating.Rater)).Select(Calibrated).Average();

    double? Calibrated(GalleryRating rating) => rating.Answer.Value is { } value && _raters?.GetValueOrDefault(rating.Rater) is { } calibration ? calibration.Apply(value) : rating.Answer.Value;

    static Calibration Fit(Gallery pool, Func<GalleryPicture, double?> value, double[] target) =>
        Calibration.Fit([.. pool.Pictures.Select(picture => value(picture) ?? double.NaN)], target);
}
