using HeroImages.Labeling;

namespace HeroImages.Training.Examples;

/// <summary>What is made of a rater's values.</summary>
/// <param name="Rater">The rater.</param>
/// <param name="Ratings">How many values there are.</param>
/// <param name="Weight">What one of them counts, 0 to 1; a person's counts 1.</param>
/// <param name="Spread">How far one of them is off, as a standard deviation in points.</param>
/// <param name="How">How the values are brought to people's scale, or why they are not used.</param>
public sealed record RaterUse(RaterId Rater, int Ratings, double Weight, double Spread, string How)
{
    internal Func<double, double> Scale { get; init; } = value => value;
}
