using HeroImages.Agreement;
using HeroImages.Labeling;

namespace HeroImages.Training.Examples;

/// <summary>Decides what the values of a rater count beside those of people.</summary>
static class RaterScales
{
    /// <summary>Pictures that a rater shares with people at least for its values to be used.</summary>
    public const int LeastShared = 10;

    /// <summary>What a rater counts where no person has rated anything.</summary>
    const double AloneWeight = 0.5;

    const string Technical = "technical";

    /// <summary>
    /// People count 1. Others are brought to people's scale on the pictures that both have rated, and count 1 / (1 + m / v): m is the mean
    /// square by which they then miss people's mean, v the variance of one person's rating.
    /// </summary>
    public static RaterUse Of(RaterId rater, RatingBook book, PeopleNoise noise)
    {
        var rated = book.Standing.Where(rating => rating.Rater == rater && rating.Answer.Value is not null).ToList();
        if (rater.IsPerson)
        {
            return new(rater, rated.Count, 1, Math.Sqrt(noise.Variance), "as it is");
        }
        if (rater.Rater == Technical)
        {
            return Unused(rater, rated.Count, "it measures and has no taste; it stands beside the model as a baseline");
        }
        var shared = rated.Select(rating => (Value: rating.Answer.Value!.Value, People: PeopleValue(book, rating.ImageSha256))).Where(pair => pair.People is not null).ToList();
        return !book.Raters.Any(other => other.IsPerson)
            ? new(rater, rated.Count, AloneWeight, Math.Sqrt(noise.Variance), "as it is, since no person has rated anything: whether that is anybody's taste cannot be told")
            : shared.Count < LeastShared
                ? Unused(rater, rated.Count, FormattableString.Invariant($"only {shared.Count} of its pictures have been rated by people, {LeastShared} are needed"))
                : Calibrated(rater, rated.Count, [.. shared.Select(pair => pair.Value)], [.. shared.Select(pair => pair.People!.Value)], noise);
    }

    static RaterUse Calibrated(RaterId rater, int ratings, double[] values, double[] people, PeopleNoise noise)
    {
        var calibration = Calibration.Fit(values, people);
        if (calibration.Kind == CalibrationKind.None)
        {
            return Unused(rater, ratings, calibration.Why!);
        }
        var missed = values.Zip(people, (value, person) => Math.Pow(calibration.Apply(value) - person, 2)).Average();
        return new(rater, ratings, 1 / (1 + (missed / noise.Variance)), Math.Sqrt(missed), $"brought to people's scale: {calibration}") { Scale = calibration.Apply };
    }

    static RaterUse Unused(RaterId rater, int ratings, string why) => new(rater, ratings, 0, 0, $"not used: {why}");

    static double? PeopleValue(RatingBook book, string sha256) =>
        book.Of(sha256).Where(rating => rating.Rater.IsPerson).Select(rating => rating.Answer.Value).Where(value => value is not null).Average();
}
