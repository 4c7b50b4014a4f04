using System.Globalization;
using HeroImages.Files;
using HeroImages.Training.Examples;
using HeroImages.Training.Features;
using HeroImages.Training.Runs;

namespace HeroImages.Training.Classical;

/// <summary>Trains models of measured features: in seconds, from fifty ratings on, and able to say why.</summary>
/// <param name="options">How; null for the defaults.</param>
/// <param name="cacheFolder">Where measured features are kept for other trainings; null to keep them in memory alone.</param>
public sealed class ClassicalTrainer(ClassicalOptions? options = null, string? cacheFolder = null) : IModelTrainer
{
    readonly ClassicalOptions _options = options ?? new();
    readonly FeatureStore _features = new(cacheFolder is null ? null : Path.Combine(cacheFolder, "features"), options?.Measuring);

    /// <inheritdoc/>
    public string Kind => _options.Kind.ToString().ToLowerInvariant();

    /// <inheritdoc/>
    public bool UsesPairs => false;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new Dictionary<string, string>
    {
        ["prior_examples"] = Text(_options.PriorExamples),
        ["info_bar"] = Text(_options.Measuring.InfoBar),
        ["depth"] = Text(_options.Boosting.Depth),
        ["learning_rate"] = Text(_options.Boosting.LearningRate),
        ["subsample"] = Text(_options.Boosting.Subsample),
        ["least_in_leaf"] = Text(_options.Boosting.LeastInLeaf),
        ["rounds"] = Text(_options.Boosting.Rounds),
        ["patience"] = Text(_options.Boosting.Patience),
    };

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Prepare(IReadOnlyList<Example> examples, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        _features.Measure(examples, progress, cancel);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A picture of the training part cannot be measured.</exception>
    public ITrainedModel Train(TrainingTask task, IProgress<TrainingRound>? rounds = null, CancellationToken cancel = default)
    {
        _features.Measure([.. task.Training, .. task.Validation], cancel: cancel);
        // Sums depend on their order in the last digits, so that there is one.
        var training = task.Training.OrderBy(example => example.Sha256, StringComparer.Ordinal).ToList();
        var rows = training.Select(example => _features.Find(example) ?? throw new ArgumentException($"{example.File} cannot be measured", nameof(task))).ToList();
        var validation = task.Validation.Select(example => (example, _features.Find(example))).Where(pair => pair.Item2 is not null).Select(pair => (pair.example, pair.Item2!)).ToList();
        return new TrainedClassical(new ClassicalFit(_options, task.Seed, rounds, cancel).Fit(training, rows, validation), _features, _options);
    }

    static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
