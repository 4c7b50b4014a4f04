namespace HeroImages.Images;

/// <summary>A measurement of the animals and of all else in a picture.</summary>
/// <param name="Animal">Inside the boxes.</param>
/// <param name="Background">Outside of them.</param>
public readonly record struct Regional(double Animal, double Background)
{
    /// <summary>Animal divided by background, with 1 added to both so that an even background does not decide alone.</summary>
    public double Ratio => (Animal + 1) / (Background + 1);
}
