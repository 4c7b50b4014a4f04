using HeroImages.Images;

namespace HeroImages.Training.Classical;

/// <summary>How a model of measured features is trained.</summary>
public sealed record ClassicalOptions
{
    /// <summary>What learns. Defaults to both.</summary>
    public ClassicalKind Kind { get; init; } = ClassicalKind.Classical;

    /// <summary>How trees are boosted.</summary>
    public BoostingOptions Boosting { get; init; } = new();

    /// <summary>How pictures are measured.</summary>
    public MeasureOptions Measuring { get; init; } = new();

    /// <summary>
    /// Examples that the technical score counts like: with n examples it has the weight so many / (n + so many), so that few ratings cannot
    /// wreck a ranking. Defaults to 100.
    /// </summary>
    public double PriorExamples { get; init; } = 100;
}
