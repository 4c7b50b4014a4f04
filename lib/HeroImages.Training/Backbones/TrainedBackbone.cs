using HeroImages.Training.Examples;
using HeroImages.Training.Features;
using HeroImages.Training.Learning;
using HeroImages.Training.Runs;

namespace HeroImages.Training.Backbones;

/// <summary>Heads that were trained just now, and where the last stage below them was trained on too, the rows that it gives.</summary>
sealed class TrainedBackbone(HeadEnsemble ensemble, PictureStore<float[]> store, FeatureRows rows, bool ownsRows, BackboneOptions options) : ITrainedModel
{
    public IReadOnlyList<double> Predict(IReadOnlyList<Example> examples, CancellationToken cancel = default)
    {
        store.Fill(examples.Select(e => (e.Sha256, e.Path, e.Facts)), null, cancel);
        var found = examples.Select(e => store.Find(e.Sha256)).ToList();
        var scores = new Queue<double>(ensemble.Score([.. found.OfType<float[]>()], BackboneScorer.Batch).Select(s => s.Value));
        return [.. found.Select(row => row is null ? double.NaN : scores.Dequeue())];
    }

    public void Save(string path, ModelCard card) => BackboneModelFile.Write(path, ensemble, rows, options, card);

    public void Dispose()
    {
        ensemble.Dispose();
        if (ownsRows)
        {
            rows.Dispose();
        }
    }
}
