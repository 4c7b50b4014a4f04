using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Training.Examples;
using HeroImages.Training.Learning;
using HeroImages.Training.Networks;
using HeroImages.Training.Runs;
using HeroImages.Training.Runtime;

namespace HeroImages.Training.SmallNetworks;

/// <summary>Trains a small network from nothing: it needs no file of weights, and some thousand ratings to be worth it.</summary>
/// <param name="options">How; null for the defaults.</param>
public sealed class SmallNetworkTrainer(SmallNetworkOptions? options = null) : IModelTrainer
{
    readonly SmallNetworkOptions _options = options ?? new();
    readonly PictureStore<PictureViews> _store = PictureStores.OfViews((options ?? new()).Views);

    /// <inheritdoc/>
    public string Kind => SmallNetworkFile.Kind;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => _options.Texts;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Prepare(IReadOnlyList<Example> examples, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        _store.Fill(examples.Select(e => (e.Sha256, e.Path, e.Facts)), progress, cancel);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A picture of the training part cannot be read.</exception>
    /// <exception cref="TorchUnavailableException">libtorch cannot be loaded.</exception>
    public ITrainedModel Train(TrainingTask task, IProgress<TrainingRound>? rounds = null, CancellationToken cancel = default)
    {
        TorchRuntime.Load();
        Prepare([.. task.Training, .. task.Validation], cancel: cancel);
        _store.Fill(task.Pairs.SelectMany(p => new[] { p.First, p.Second }).Select(p => (p.Sha256, p.Path, p.Facts)), null, cancel);
        var network = NewNetwork.Of(task.Seed, () => new SmallNetwork(_options));
        try
        {
            Train(network, task, rounds, cancel);
            return new TrainedSmallNetwork(network, _store, _options);
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    void Train(SmallNetwork network, TrainingTask task, IProgress<TrainingRound>? rounds, CancellationToken cancel)
    {
        var validation = task.Validation.Where(e => _store.Find(e.Sha256) is not null).ToList();
        var paired = task.Pairs.SelectMany(p => new[] { p.First.Sha256, p.Second.Sha256 }).Where(sha => _store.Find(sha) is not null);
        List<string> pictures = [.. task.Training.Concat(validation).Select(e => e.Sha256), .. paired];
        List<PictureViews> views = [.. pictures.Select(sha => _store.Find(sha) ?? throw new ArgumentException($"the picture {sha} cannot be read", nameof(task)))];
        var placeOf = pictures.Select((sha, place) => (sha, place)).DistinctBy(p => p.sha).ToDictionary(p => p.sha, p => p.place, StringComparer.Ordinal);
        using var learner = new SmallNetworkLearner(network, views, _options);
        TrainingLoop.Run(
            learner, LearningSet.Of(task.Training, task.Pairs, sha => placeOf.TryGetValue(sha, out var place) ? place : null), LearningSet.Of(validation, [], _ => null), _options.Loop, task.Seed,
            task.Folder is null ? null : new(Path.Combine(task.Folder, "network.resume"), Fingerprint(task, pictures)),
            done => rounds?.Report(new(done.Round, done.Rounds, 0, 1, done.TrainingLoss, done.ValidationLoss, done.Spearman)), cancel);
    }

    /// <summary>What a training is: going on with another one would give a model of neither.</summary>
    string Fingerprint(TrainingTask task, List<string> pictures) => FileHash.Of(WideText.ToBytes(string.Join(
        '\n', _options.Texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}={t.Value}")
            .Concat(task.Training.Concat(task.Validation).Select(e => FormattableString.Invariant($"{e.Sha256} {e.Target:R} {e.Weight:R}"))).Concat(pictures)
            .Append(FormattableString.Invariant($"{task.Seed} {task.Training.Count} {task.Pairs.Count}")))));
}
