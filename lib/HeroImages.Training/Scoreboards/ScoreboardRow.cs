using HeroImages.Agreement;

namespace HeroImages.Training.Scoreboards;

/// <summary>A judge's figures on the test.</summary>
/// <param name="Judge">What it is called.</param>
/// <param name="Pictures">Pictures of the test that it has a value of.</param>
/// <param name="Figures">The figures, with intervals, in the order of <see cref="ScoreboardMeasure"/>.</param>
/// <param name="Behind">
/// By how much the model's figure is higher on the pictures that this judge has a value of, with the interval of that difference on the same
/// draws; null for the model itself, and for judges that are held against another truth.
/// </param>
/// <param name="Note">What else is to be said; null for nothing.</param>
public sealed record ScoreboardRow(string Judge, int Pictures, IReadOnlyList<Figure> Figures, IReadOnlyList<Figure>? Behind, string? Note)
{
    /// <summary>A figure.</summary>
    public Figure this[ScoreboardMeasure measure] => Figures[(int)measure];
}
