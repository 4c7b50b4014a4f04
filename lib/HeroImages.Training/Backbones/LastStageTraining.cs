using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Training.Features;
using HeroImages.Training.Learning;
using HeroImages.Training.Networks;
using HeroImages.Training.Runs;

namespace HeroImages.Training.Backbones;

/// <summary>Trains the last stage of a residual network on, with a head that is thrown away afterwards: the heads of the model are trained on what the new stage sees.</summary>
static class LastStageTraining
{
    /// <summary>Maps of features of many pictures at once do not fit into small machines.</summary>
    const int Batch = 16;

    /// <summary>Trains.</summary>
    /// <returns>Features of a network of its own, whose last stage is new.</returns>
    /// <exception cref="ArgumentException">A picture of the training part cannot be read.</exception>
    public static BackboneFeatures Run(BackboneFeatures deep, BackboneOptions options, TrainingTask task, IProgress<TrainingRound>? rounds, CancellationToken cancel)
    {
        var store = PictureStores.OfViews(options.Views);
        store.Fill(task.Training.Concat(task.Validation).Select(e => (e.Sha256, e.Path, e.Facts)), null, cancel);
        var validation = task.Validation.Where(e => store.Find(e.Sha256) is not null).ToList();
        List<PictureViews> views = [.. task.Training.Concat(validation).Select(e => store.Find(e.Sha256) ?? throw new ArgumentException($"the picture {e.Sha256} cannot be read", nameof(task)))];
        var backbone = ResNetBackbone.Read(deep.Backbone.Path);
        try
        {
            var head = NewNetwork.Of(task.Seed, () => new HeadNetwork(2 * backbone.Features, options.Hidden, options.Dropout));
            var network = new TunedNetwork(backbone.Network, head);
            using var learner = new LastStageLearner(network, views, options.Views);
            var loop = options.Loop with { Epochs = options.UnfrozenEpochs, EpochsBlind = options.UnfrozenEpochs, Batch = Batch };
            TrainingLoop.Run(
                learner, LearningSet.Of(task.Training, [], _ => null), LearningSet.Of(validation, [], _ => null), loop, task.Seed, Resume(task, options, deep),
                done => rounds?.Report(new(done.Round, done.Rounds, 0, options.Heads, done.TrainingLoss, done.ValidationLoss, done.Spearman)), cancel);
            backbone.Tune(NetworkState.Of(network.Stage));
            return new(backbone, options.Views);
        }
        catch
        {
            backbone.Dispose();
            throw;
        }
    }

    static ResumeFile? Resume(TrainingTask task, BackboneOptions options, BackboneFeatures deep) => task.Folder is null ? null : new(Path.Combine(task.Folder, "stage.resume"), FileHash.Of(WideText.ToBytes(string.Join(
        '\n', options.Texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}={t.Value}")
            .Concat(task.Training.Concat(task.Validation).Select(e => FormattableString.Invariant($"{e.Sha256} {e.Target:R} {e.Weight:R}")))
            .Append(FormattableString.Invariant($"{deep.Hash} {task.Seed} {task.Training.Count}"))))));
}
