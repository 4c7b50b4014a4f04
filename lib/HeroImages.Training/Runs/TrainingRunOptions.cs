using HeroImages.Agreement;
using HeroImages.Images;
using HeroImages.Training.Splits;

namespace HeroImages.Training.Runs;

/// <summary>How a training run is made.</summary>
public sealed record TrainingRunOptions
{
    /// <summary>What the model is called. Defaults to <c>taste</c>.</summary>
    public string Name { get; init; } = "taste";

    /// <summary>The seed of the split and of everything drawn. Defaults to 0.</summary>
    public int Seed { get; init; }

    /// <summary>Parts of an earlier split that are to stay; null for none.</summary>
    public IReadOnlyDictionary<string, Part>? Earlier { get; init; }

    /// <summary>How pictures are measured for the technical score that stands beside the model.</summary>
    public MeasureOptions Measuring { get; init; } = new();

    /// <summary>Whether models are trained on less and less as well, to show what more ratings would bring. Defaults to false.</summary>
    public bool LearningCurve { get; init; }

    /// <summary>Draws for the intervals. Defaults to 2,000.</summary>
    public int Draws { get; init; } = ClusterBootstrap.UsualDraws;
}
