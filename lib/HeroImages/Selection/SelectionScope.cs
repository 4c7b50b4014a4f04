using HeroImages.Detections;
using HeroImages.Sequences;

namespace HeroImages.Selection;

/// <summary>A recipe applied to one collection: thresholds settled, categories and species resolved. Immutable.</summary>
sealed class SelectionScope
{
    const string PredecessorsAnimal = "1";
    const double UsualAspectRatio = 4.0 / 3;

    readonly bool[] _isAnimal;
    readonly bool[] _isPersonOrVehicle;

    public SelectionScope(DetectionStore detections, SequenceStore sequences, SelectionRecipe recipe)
    {
        Detections = detections;
        Sequences = sequences;
        Recipe = recipe;
        Threshold = recipe.Detections.Threshold ?? detections.TypicalThreshold;
        PersonThreshold = recipe.Exclude.PersonThreshold ?? Threshold;
        Species = new SpeciesIndex(detections, recipe.Detections);
        _isAnimal = [.. detections.Categories.Select(IsAnimalCategory)];
        _isPersonOrVehicle = [.. detections.Categories.Select(c => c.Category is DetectionCategory.Person or DetectionCategory.Vehicle)];
        Kinds = [.. detections.Labels.Select(l => l.Kind)];
        Uses = MeasureUse.Of(recipe);
        Rules = new FrameRules(recipe);
    }

    public DetectionStore Detections { get; }

    public SequenceStore Sequences { get; }

    public SelectionRecipe Recipe { get; }

    /// <summary>Most threads to be used.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Least detector confidence of an animal.</summary>
    public double Threshold { get; }

    /// <summary>Least detector confidence at which a person or vehicle counts.</summary>
    public double PersonThreshold { get; }

    public SpeciesIndex Species { get; }

    /// <summary>What each class stands for.</summary>
    public ClassLabelKind[] Kinds { get; }

    /// <summary>Strata and formulas, ready for use.</summary>
    public FrameRules Rules { get; }

    /// <summary>Which groups of measures the recipe needs.</summary>
    public MeasureUse Uses { get; }

    /// <summary>Width divided by height of an image, of the usual sensor where the results do not have its size.</summary>
    public double AspectRatio(int image)
    {
        var columns = Detections.Columns;
        return columns.Width[image] > 0 && columns.Height[image] > 0
            ? (double)columns.Width[image] / columns.Height[image]
            : UsualAspectRatio;
    }

    public bool IsAnimal(int category) => _isAnimal[category];

    public bool IsPersonOrVehicle(int category) => _isPersonOrVehicle[category];

    bool IsAnimalCategory(CategoryEntry entry) => Recipe.Detections.Animals == AnimalRule.CategoryOne
        ? entry.Id == PredecessorsAnimal
        : entry.Category == DetectionCategory.Animal;
}
