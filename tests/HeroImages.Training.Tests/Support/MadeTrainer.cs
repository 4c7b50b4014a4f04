using HeroImages.Training.Examples;
using HeroImages.Training.Runs;
using HeroImages.Training.Weights;

namespace HeroImages.Training.Tests;

/// <summary>Trains nothing: its model answers by a function of the picture, and remembers what it was given to learn from.</summary>
sealed class MadeTrainer(Func<Example, double> predict) : IModelTrainer
{
    public List<TrainingTask> Tasks { get; } = [];

    public HashSet<string> Unusable { get; } = [];

    public string Kind => "made";

    public IReadOnlyDictionary<string, string> Options { get; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Prepare(IReadOnlyList<Example> examples, IProgress<Files.WorkProgress>? progress = null, CancellationToken cancel = default) =>
        examples.Where(e => Unusable.Contains(e.File)).ToDictionary(e => e.Sha256, _ => "it was made so");

    public ITrainedModel Train(TrainingTask task, IProgress<TrainingRound>? rounds = null, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        Tasks.Add(task);
        rounds?.Report(new(1, 1, 0, 1, 1, 1, 0.5));
        return new Model(predict);
    }

    sealed class Model(Func<Example, double> predict) : ITrainedModel
    {
        public IReadOnlyList<double> Predict(IReadOnlyList<Example> examples, CancellationToken cancel = default) => [.. examples.Select(predict)];

        public void Save(string path, ModelCard card) => SafeTensorsWriter.Write(path, [("w", [1], [1f])], card.ToMetadata(new Dictionary<string, string>()));

        public void Dispose()
        {
        }
    }
}
