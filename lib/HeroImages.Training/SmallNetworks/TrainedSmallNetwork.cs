using HeroImages.Images;
using HeroImages.Training.Examples;
using HeroImages.Training.Learning;
using HeroImages.Training.Runs;

namespace HeroImages.Training.SmallNetworks;

/// <summary>A small network that was trained just now.</summary>
sealed class TrainedSmallNetwork(SmallNetwork network, PictureStore<PictureViews> store, SmallNetworkOptions options) : ITrainedModel
{
    public IReadOnlyList<double> Predict(IReadOnlyList<Example> examples, CancellationToken cancel = default)
    {
        store.Fill(examples.Select(e => (e.Sha256, e.Path, e.Facts)), null, cancel);
        return [.. examples.Select(e => store.Find(e.Sha256) is { } views ? ScoreHistogram.Mean(SmallNetworkScorer.Distribution(network, views, options.Views)) : double.NaN)];
    }

    public void Save(string path, ModelCard card) => SmallNetworkFile.Write(path, network, options, card);

    public void Dispose() => network.Dispose();
}
