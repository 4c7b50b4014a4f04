namespace HeroImages.Web.Sittings;

/// <summary>
/// How far a person's scale has moved. Every stretch of the order looks like the whole, so the mean of a stretch should stay where it was;
/// when it does not, the scale has moved rather than the pictures.
/// </summary>
/// <param name="Then">Mean of the first values.</param>
/// <param name="Now">Mean of the last ones.</param>
public sealed record Drift(double Then, double Now)
{
    /// <summary>Values of a stretch.</summary>
    public const int Stretch = 40;

    /// <summary>From which move on it is told.</summary>
    public const double Much = 0.7;

    /// <summary>Points of the scale by which it has moved; positive when the person has become milder.</summary>
    public double Moved => Now - Then;

    /// <summary>Whether looking at the agreed pictures again is worth while.</summary>
    public bool IsMuch => Math.Abs(Moved) > Much;

    /// <summary>The move; null while there are too few values for two stretches.</summary>
    /// <param name="values">Values in the order in which they were given.</param>
    public static Drift? Of(IReadOnlyList<double> values) => values.Count < 2 * Stretch
        ? null
        : new(values.Take(Stretch).Average(), values.Skip(values.Count - Stretch).Average());
}
