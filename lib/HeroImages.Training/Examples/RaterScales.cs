using HeroImages.Labeling;

namespace HeroImages.Training.Examples;

/// <summary>Decides what the values of a rater count beside those of people.</summary>
static class RaterScales
{
    const string Technical = "technical";

    public static RaterUse Of(RaterId rater, RatingBook book, PeopleNoise noise)
    {
        var count = book.Standing.Count(rating => rating.Rater == rater && rating.Answer.Value is not null);
        var spread = Math.Sqrt(noise.Variance);
        return rater.IsPerson ? new(rater, count, 1, spread, "as it is")
            : rater.Rater == Technical ? new(rater, count, 0, 0, "not used: it measures and has no taste; it stands beside the model as a baseline")
            : new(rater, count, 0, 0, "not used");
    }
}
