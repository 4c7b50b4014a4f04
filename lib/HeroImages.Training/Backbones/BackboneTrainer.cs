using HeroImages.Files;
using HeroImages.Training.Classical;
using HeroImages.Training.Examples;
using HeroImages.Training.Features;
using HeroImages.Training.Learning;
using HeroImages.Training.Networks;
using HeroImages.Training.Runs;
using HeroImages.Training.Runtime;

namespace HeroImages.Training.Backbones;

/// <summary>
/// Trains heads on what a large network, supplied by the user, sees in pictures. Features are computed once and kept; heads are trained in
/// seconds, so that they can follow ratings as they come.
/// </summary>
public sealed class BackboneTrainer : IModelTrainer, IDisposable
{
    readonly BackboneOptions _options;
    readonly FeatureRows _rows;
    readonly PictureStore<float[]> _store;
    readonly string? _cacheFolder;

    /// <param name="deep">What the network sees; disposed with this.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cacheFolder">Where features are kept; null to compute them anew in each process.</param>
    /// <exception cref="ArgumentException">A last stage is to be trained on, and there is none.</exception>
    public BackboneTrainer(IDeepFeatures deep, BackboneOptions? options = null, string? cacheFolder = null)
    {
        (_options, _cacheFolder) = (options ?? new(), cacheFolder);
        if (_options.UnfrozenEpochs > 0 && deep is not BackboneFeatures { Backbone: ResNetBackbone })
        {
            throw new ArgumentException($"{deep.Name} has no last stage that could be trained on", nameof(options));
        }
        _rows = new(deep, _options.Views.InfoBar, cacheFolder);
        _store = PictureStores.OfRows(_rows);
    }

    /// <inheritdoc/>
    public string Kind => BackboneModelFile.Kind;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new Dictionary<string, string>(_options.Texts, StringComparer.Ordinal) { ["backbone"] = _rows.Deep.Name, ["backbone_hash"] = _rows.Deep.Hash };

    /// <summary>Pictures whose features were kept from earlier, and those computed anew.</summary>
    public (long Hits, long Misses) Asked => _rows.Asked;

    /// <summary>Opens what gives features: weights or TorchScript, or embeddings where a table lies beside the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How pictures are shown to it; null for the defaults.</param>
    /// <returns>The features, and what is to be said of the file.</returns>
    /// <exception cref="InputException">It does not fit.</exception>
    /// <exception cref="TorchUnavailableException">libtorch cannot be loaded.</exception>
    public static (IDeepFeatures Features, IReadOnlyList<string> Notes) Open(string path, BackboneOptions? options = null)
    {
        var views = options?.Views ?? new();
        if (File.Exists(Path.ChangeExtension(path, ".csv")))
        {
            var embeddings = EmbeddingFile.Open(path);
            return (embeddings, [FormattableString.Invariant($"{embeddings.Count} features of {embeddings.Pictures} pictures, computed elsewhere.")]);
        }
        var backbone = Backbone.Open(path, views);
        return (new BackboneFeatures(backbone, views), backbone.Notes);
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Prepare(IReadOnlyList<Example> examples, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        _store.Fill(examples.Select(e => (e.Sha256, e.Path, e.Facts)), progress, cancel);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A picture of the training part cannot be used.</exception>
    public ITrainedModel Train(TrainingTask task, IProgress<TrainingRound>? rounds = null, CancellationToken cancel = default)
    {
        if (_options.UnfrozenEpochs == 0)
        {
            return Train(task, _rows, _store, ownsRows: false, rounds, cancel);
        }
        var tuned = LastStageTraining.Run((BackboneFeatures)_rows.Deep, _options, task, rounds, cancel);
        var rows = new FeatureRows(tuned, _options.Views.InfoBar, _cacheFolder);
        return Train(task, rows, PictureStores.OfRows(rows), ownsRows: true, rounds, cancel);
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();

    TrainedBackbone Train(TrainingTask task, FeatureRows rows, PictureStore<float[]> store, bool ownsRows, IProgress<TrainingRound>? rounds, CancellationToken cancel)
    {
        try
        {
            var paired = task.Pairs.SelectMany(p => new[] { p.First, p.Second }).Select(p => (p.Sha256, p.Path, p.Facts));
            store.Fill(task.Training.Concat(task.Validation).Select(e => (e.Sha256, e.Path, e.Facts)).Concat(paired), null, cancel);
            return new(Heads(task, store, rounds, cancel), store, rows, ownsRows, _options);
        }
        catch when (ownsRows)
        {
            rows.Dispose();
            throw;
        }
    }

    HeadEnsemble Heads(TrainingTask task, PictureStore<float[]> store, IProgress<TrainingRound>? rounds, CancellationToken cancel)
    {
        var validation = task.Validation.Where(e => store.Find(e.Sha256) is not null).ToList();
        var paired = task.Pairs.SelectMany(p => new[] { p.First.Sha256, p.Second.Sha256 }).Where(sha => store.Find(sha) is not null);
        List<string> pictures = [.. task.Training.Concat(validation).Select(e => e.Sha256), .. paired];
        List<float[]> rows = [.. pictures.Select(sha => store.Find(sha) ?? throw new ArgumentException($"the picture {sha} cannot be used", nameof(task)))];
        var ensemble = HeadEnsemble.New(Fit(rows.Take(task.Training.Count)), _options, task.Seed);
        try
        {
            using var all = ensemble.ToTensor(rows);
            for (var member = 0; member < ensemble.Heads.Count; member++)
            {
                new HeadTraining(_options, task, validation, pictures, all).Run(ensemble.Heads[member], member, rounds, cancel);
            }
            return ensemble;
        }
        catch
        {
            ensemble.Dispose();
            throw;
        }
    }

    static Standardizer Fit(IEnumerable<float[]> rows)
    {
        double[][] x = [.. rows.Select(row => row.Select(value => (double)value).ToArray())];
        return Standardizer.Fit(new(x, new double[x.Length], [.. x.Select(_ => 1.0)]));
    }
}
