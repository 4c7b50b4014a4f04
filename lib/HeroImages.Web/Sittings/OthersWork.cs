using HeroImages.Labeling;

namespace HeroImages.Web.Sittings;

/// <summary>The pictures that other people have rated or rejected by the same rubric. For one thread.</summary>
/// <param name="index">The pictures.</param>
/// <param name="rater">The person whose others are meant.</param>
sealed class OthersWork(PictureIndex index, RaterId rater)
{
    readonly Dictionary<string, int> _byRating = new(StringComparer.Ordinal);
    readonly Dictionary<int, int> _count = [];

    /// <summary>Whether another has decided on a picture.</summary>
    public bool Has(int picture) => _count.GetValueOrDefault(picture) > 0;

    /// <summary>Takes in a line of the journal that is not the person's own.</summary>
    public void Apply(Rating rating)
    {
        if (!rating.Rater.IsPerson || rating.Rater.Rubric != rater.Rubric)
        {
            return;
        }
        if (rating.Withdraws is { } withdrawn && _byRating.Remove(withdrawn, out var before))
        {
            _count[before]--;
        }
        if (Decision.KindOf(rating) is DecisionKind.Value or DecisionKind.Reject && index.Find(rating) is { } picture && _byRating.TryAdd(rating.RatingId, picture))
        {
            _count[picture] = _count.GetValueOrDefault(picture) + 1;
        }
    }
}
