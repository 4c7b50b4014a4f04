using HeroImages.Detections;
using HeroImages.Sequences;

namespace HeroImages.Exploration;

/// <summary>Answers which species a collection shows.</summary>
public static class SpeciesReport
{
    /// <summary>Counts species, by location and hour too.</summary>
    /// <param name="detections">The collection.</param>
    /// <param name="sequences">Its sequences, with locations and times; null when they are not known.</param>
    /// <param name="options">Thresholds; null for the defaults.</param>
    /// <returns>All tables in an order that does not depend on the order of the images.</returns>
    /// <exception cref="ArgumentException"><paramref name="sequences"/> are those of another collection.</exception>
    public static SpeciesDistribution Of(DetectionStore detections, SequenceStore? sequences = null, SpeciesOptions? options = null)
    {
        var settled = options ?? new();
        var species = new SpeciesIndex(detections);
        var tables = new SpeciesTables(detections, new CollectionView(detections, sequences), species, settled);
        var (animals, categoryOne) = (default(AnimalFigures), default(AnimalFigures));
        // Two passes that share nothing.
        Parallel.Invoke(tables.Count, () => (animals, categoryOne) = Figures(detections, species, settled));
        return tables.With(animals!, categoryOne!);
    }

    static (AnimalFigures Animals, AnimalFigures CategoryOne) Figures(DetectionStore detections, SpeciesIndex species, SpeciesOptions options)
    {
        var byName = Mark(detections, c => c.Category == DetectionCategory.Animal);
        var byNumber = Mark(detections, c => c.Id == "1");
        var animals = AnimalCounter.Count(detections, species, byName, bestEntriesOnly: true, options);
        var isSame = byName.SequenceEqual(byNumber) && animals.Images == detections.Count;
        return (animals, isSame ? animals : AnimalCounter.Count(detections, species, byNumber, bestEntriesOnly: false, options));
    }

    static bool[] Mark(DetectionStore detections, Func<CategoryEntry, bool> isAnimal) => [.. detections.Categories.Select(isAnimal)];
}
