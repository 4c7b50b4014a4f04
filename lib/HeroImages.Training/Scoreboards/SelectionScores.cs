using HeroImages.Selection;

namespace HeroImages.Training.Scoreboards;

/// <summary>The score that the selection gives to pictures by their detections alone.</summary>
static class SelectionScores
{
    /// <summary>The scores.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="recipe">A recipe that chooses diversely.</param>
    /// <param name="files">Names of pictures.</param>
    /// <returns>0 for a picture that the recipe leaves out, NaN for one that the collection does not have.</returns>
    public static double[] Of(Collection collection, SelectionRecipe recipe, IEnumerable<string> files)
    {
        var scope = new SelectionScope(collection.Detections, collection.Sequences, recipe);
        var pool = SequencePool.Build(scope, collection.Detections.Count, CancellationToken.None);
        var (reader, measurer, measures) = (new FrameReader(scope), new FrameMeasurer(scope, pool.Census, recipe.Seed), new double[FrameMeasurer.Count]);
        double Score(int image)
        {
            if (reader.Read(image) != Exclusion.None)
            {
                return 0;
            }
            measurer.Measure(reader, image, direction: 0, measures);
            return ScoreFormula.Parts(recipe.Score, measures).Values.Sum();
        }
        return [.. files.Select(file => collection.Detections.IndexOf(file) is { } image ? Score(image) : double.NaN)];
    }
}
