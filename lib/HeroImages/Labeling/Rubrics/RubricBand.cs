using System.Globalization;

namespace HeroImages.Labeling.Rubrics;

/// <summary>A stretch of the scale and what it means.</summary>
/// <param name="From">Lowest value.</param>
/// <param name="To">Highest value.</param>
/// <param name="Meaning">In a few words.</param>
public sealed record RubricBand(double From, double To, string Meaning)
{
    /// <summary>As the model reads it: <c>7-8: good</c>.</summary>
    public override string ToString() => From == To
        ? string.Create(CultureInfo.InvariantCulture, $"{From}: {Meaning}")
        : string.Create(CultureInfo.InvariantCulture, $"{From}-{To}: {Meaning}");
}
