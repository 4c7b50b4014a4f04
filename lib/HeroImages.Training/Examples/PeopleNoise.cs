using HeroImages.Labeling;

namespace HeroImages.Training.Examples;

/// <summary>How far one person's rating of a picture is off: the pooled spread of several people's values of the same pictures.</summary>
/// <param name="Variance">In points squared.</param>
/// <param name="Pictures">Pictures that several people have rated; too few, and the variance is only assumed.</param>
public sealed record PeopleNoise(double Variance, int Pictures)
{
    /// <summary>What is assumed where it cannot be measured: a point up or down.</summary>
    public const double Assumed = 1;

    /// <summary>Pictures of several people from which the spread is taken as measured.</summary>
    public const int LeastPictures = 20;

    /// <summary>Whether it was measured.</summary>
    public bool IsMeasured => Pictures >= LeastPictures;

    /// <summary>Measures it.</summary>
    internal static PeopleNoise Of(RatingBook book)
    {
        var shared = book.Pictures.Select(sha => book.Of(sha).Where(r => r.Rater.IsPerson && r.Answer.Value is not null).Select(r => r.Answer.Value!.Value).ToList()).Where(values => values.Count > 1).ToList();
        var squares = shared.Sum(values => values.Sum(value => Math.Pow(value - values.Average(), 2)));
        var freedom = shared.Sum(values => values.Count - 1);
        return new(shared.Count >= LeastPictures ? Math.Max(0.01, squares / freedom) : Assumed, shared.Count);
    }
}
