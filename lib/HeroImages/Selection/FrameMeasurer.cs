using HeroImages.Files;
using M = HeroImages.Selection.Measure;

namespace HeroImages.Selection;

/// <summary>Computes the <see cref="Measure"/>s of the image that a <see cref="FrameReader"/> has read. For one thread.</summary>
sealed class FrameMeasurer(SelectionScope scope, SpeciesCensus census, int seed)
{
    /// <summary>Number of measures: the length of the span to fill.</summary>
    public static readonly int Count = Enum.GetValues<Measure>().Length;

    const double NoCertainty = 0.5;
    const double FullCertainty = 0.95;

    readonly SelectionRecipe _recipe = scope.Recipe;

    /// <summary>Fills in all measures that the recipe uses.</summary>
    /// <param name="frame">The image, read.</param>
    /// <param name="image">Its index.</param>
    /// <param name="direction">Where the animals move; see <see cref="Composition.Direction"/>.</param>
    /// <param name="measures">To be filled, one value a measure.</param>
    public void Measure(FrameReader frame, int image, int direction, Span<double> measures)
    {
        var animals = frame.Animals;
        var species = frame.Species;
        double maxArea = 0, sumArea = 0, maxConfidence = 0, sumConfidence = 0;
        foreach (var animal in animals)
        {
            maxArea = Math.Max(maxArea, animal.Area);
            sumArea += animal.Area;
            maxConfidence = Math.Max(maxConfidence, animal.Confidence);
            sumConfidence += animal.Confidence;
        }
        measures[(int)M.Animals] = animals.Length;
        measures[(int)M.Species] = species.Length;
        measures[(int)M.MaxArea] = maxArea;
        measures[(int)M.AvgArea] = sumArea / animals.Length;
        measures[(int)M.TotalArea] = Math.Min(sumArea, 1);
        measures[(int)M.MaxConfidence] = maxConfidence;
        measures[(int)M.AvgConfidence] = sumConfidence / animals.Length;
        measures[(int)M.Centrality] = Centrality(frame.Largest);
        measures[(int)M.HasRareSpecies] = AnyRare(species) ? 1 : 0;
        measures[(int)M.Size] = _recipe.Size.At(maxArea);
        measures[(int)M.GroupSize] = _recipe.Size.At(Math.Min(sumArea, 1));
        measures[(int)M.AnimalsOfFive] = Math.Min(animals.Length / 5.0, 1);
        measures[(int)M.SpeciesOfFour] = Math.Min(species.Length / 4.0, 1);
        if (scope.Uses.Logarithms)
        {
            MeasureLogarithms(frame, image, measures);
        }
        if (scope.Uses.Composition)
        {
            MeasureComposition(frame, image, direction, measures);
        }
    }

    static double Centrality(in Animal animal) =>
        1 - Math.Sqrt(Math.Pow(animal.Box.CenterX - 0.5, 2) + Math.Pow(animal.Box.CenterY - 0.5, 2));

    void MeasureLogarithms(FrameReader frame, int image, Span<double> measures)
    {
        double logSize = 0, centrality = 0, rarity = 0;
        foreach (var animal in frame.Animals)
        {
            logSize = Math.Max(logSize, Math.Log10(animal.Area + 0.0001) + 4);
            centrality = Math.Max(centrality, Centrality(animal));
        }
        foreach (var species in frame.Species)
        {
            rarity = Math.Max(rarity, census.Share(species));
        }
        var (animals, kinds) = (frame.Animals.Length, frame.Species.Length);
        measures[(int)M.LogSize] = logSize;
        measures[(int)M.BestCentrality] = centrality;
        measures[(int)M.LogAnimals] = animals > 1 ? Math.Min(Math.Log2(animals), 2) : 0;
        measures[(int)M.HalfSpecies] = kinds > 1 ? Math.Min(0.5 * kinds, 2) : 0;
        measures[(int)M.RarityShare] = rarity;
        measures[(int)M.Random] = StableRandom.Of(seed, scope.Detections.Columns.Files.Bytes(image));
    }

    void MeasureComposition(FrameReader frame, int image, int direction, Span<double> measures)
    {
        var picture = Composition.Of(frame.Animals, scope.AspectRatio(image), _recipe.InfoBar);
        measures[(int)M.Center] = picture.Center;
        measures[(int)M.Thirds] = picture.Thirds;
        measures[(int)M.Whole] = picture.Whole;
        measures[(int)M.Room] = Composition.Room(frame.Animals, direction);
        measures[(int)M.Company] = Math.Min(Math.Log2(frame.Animals.Length) / 3, 1);
        measures[(int)M.Variety] = frame.Species.Length switch { < 2 => 0, 2 => 0.7, _ => 1 };
        measures[(int)M.Rarity] = Rarity(frame.Species);
        measures[(int)M.Certainty] = Math.Clamp((measures[(int)M.MaxConfidence] - NoCertainty) / (FullCertainty - NoCertainty), 0, 1);
        measures[(int)M.Light] = Daylight.At(scope.Sequences.Columns.Time[image]);
    }

    bool AnyRare(ReadOnlySpan<int> species)
    {
        foreach (var one in species)
        {
            if (census.IsRare(one))
            {
                return true;
            }
        }
        return false;
    }

    double Rarity(ReadOnlySpan<int> species)
    {
        var rarest = 0.0;
        foreach (var one in species)
        {
            rarest = Math.Max(rarest, scope.Species.IsSpecies(one) ? census.Rarity(one, _recipe.Rarity.LeastSequences) : 0);
        }
        return rarest;
    }
}
