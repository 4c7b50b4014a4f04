namespace HeroImages.Labeling;

/// <summary>What need not be asked again: final ratings by picture and rater. May be used from any number of threads.</summary>
public sealed class RatingIndex
{
    readonly Dictionary<(string Sha256, RaterId Rater), Rating> _final = [];

    /// <param name="ratings">Ratings in the order in which they were given; a later one replaces an earlier one.</param>
    public RatingIndex(IEnumerable<Rating> ratings)
    {
        foreach (var rating in ratings.Where(r => r.IsFinal))
        {
            _final[(rating.ImageSha256, rating.Rater)] = rating;
        }
    }

    /// <summary>The final rating of a picture by a rater that was asked in this very way; null where there is none.</summary>
    public Rating? Find(string sha256, RaterId rater) => _final.GetValueOrDefault((sha256, rater));
}
