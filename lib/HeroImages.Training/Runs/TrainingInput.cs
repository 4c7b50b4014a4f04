using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using HeroImages.Selection;

namespace HeroImages.Training.Runs;

/// <summary>What a training run starts from.</summary>
public sealed record TrainingInput
{
    /// <summary>The ratings.</summary>
    public required RatingBook Ratings { get; init; }

    /// <summary>Comparisons of pictures; none are needed.</summary>
    public IReadOnlyList<PairVerdict> Pairs { get; init; } = [];

    /// <summary>What boxes, locations and species are taken from; null where nothing is known.</summary>
    public Collection? Collection { get; init; }

    /// <summary>The folder that the pictures' names are below.</summary>
    public required string Images { get; init; }

    /// <summary>The recipe whose score stands beside the model; null for the one used when none is named.</summary>
    public SelectionRecipe? Recipe { get; init; }
}
