using HeroImages.Training.Examples;
using HeroImages.Training.Learning;
using HeroImages.Training.Runs;
using static TorchSharp.torch;

namespace HeroImages.Training.Backbones;

/// <summary>Trains the heads of an ensemble one after another; where there are enough pictures, each without another fifth of them, so that they differ.</summary>
/// <param name="options">How.</param>
/// <param name="task">What is learned from.</param>
/// <param name="validation">Pictures that tell when to end.</param>
/// <param name="pictures">SHA-256 of each row: of the training part, of the validation part, of comparisons.</param>
/// <param name="rows">Standardised rows, [pictures, features].</param>
sealed class HeadTraining(BackboneOptions options, TrainingTask task, IReadOnlyList<Example> validation, IReadOnlyList<string> pictures, Tensor rows)
{
    /// <summary>Below, none is left out.</summary>
    const int LeastToLeaveOut = 200;

    public void Run(HeadNetwork head, int member, IProgress<TrainingRound>? rounds, CancellationToken cancel)
    {
        List<int> kept = [.. Enumerable.Range(0, task.Training.Count).Where(i => !IsLeftOut(i, member))];
        List<int> places = [.. kept, .. Enumerable.Range(task.Training.Count, pictures.Count - task.Training.Count)];
        var placeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < places.Count; place++)
        {
            placeOf.TryAdd(pictures[places[place]], place);
        }
        using var learner = new HeadLearner(head, rows, places);
        TrainingLoop.Run(
            learner, LearningSet.Of([.. kept.Select(i => task.Training[i])], task.Pairs, sha => placeOf.TryGetValue(sha, out var place) ? place : null), LearningSet.Of(validation, [], _ => null),
            options.Loop, unchecked((task.Seed * 31) + member), null,
            done => rounds?.Report(new(done.Round, done.Rounds, member, options.Heads, done.TrainingLoss, done.ValidationLoss, done.Spearman)), cancel);
    }

    bool IsLeftOut(int i, int member) => task.Training.Count >= LeastToLeaveOut && options.Heads > 1 && Convert.ToInt32(task.Training[i].Sha256[..4], 16) % options.Heads == member;
}
