using HeroImages.Training.Examples;
using HeroImages.Training.Features;
using HeroImages.Training.Runs;

namespace HeroImages.Training.Classical;

/// <summary>A model of measured features that was trained just now.</summary>
sealed class TrainedClassical(ClassicalModel model, FeatureStore features, ClassicalOptions options) : ITrainedModel
{
    public ClassicalModel Model => model;

    public IReadOnlyList<double> Predict(IReadOnlyList<Example> examples, CancellationToken cancel = default)
    {
        features.Measure(examples, cancel: cancel);
        return [.. examples.Select(example => features.Find(example) is { } row ? model.Of(row.Values).Value : double.NaN)];
    }

    public void Save(string path, ModelCard card) => ClassicalModelFile.Write(path, model, options, card);

    public void Dispose()
    {
    }
}
