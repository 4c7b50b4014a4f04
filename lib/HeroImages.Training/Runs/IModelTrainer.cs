using HeroImages.Files;
using HeroImages.Training.Examples;

namespace HeroImages.Training.Runs;

/// <summary>A kind of model that can be trained. One training at a time.</summary>
public interface IModelTrainer
{
    /// <summary>What it is called on the command line, such as <c>classical</c>.</summary>
    string Kind { get; }

    /// <summary>Options that shape the model, as they are kept with it; texts by name.</summary>
    IReadOnlyDictionary<string, string> Options { get; }

    /// <summary>Whether it learns from comparisons of pictures as well.</summary>
    bool UsesPairs => true;

    /// <summary>Does what is to be done once for each picture, such as measuring it, and keeps it for all trainings to come.</summary>
    /// <param name="examples">The pictures.</param>
    /// <param name="progress">Told how many are done.</param>
    /// <param name="cancel">Stops between pictures; what was done is kept.</param>
    /// <returns>Of each picture that cannot be used its SHA-256 and why; trainings are not given those.</returns>
    IReadOnlyDictionary<string, string> Prepare(IReadOnlyList<Example> examples, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        new Dictionary<string, string>();

    /// <summary>
    /// Learns from the examples of a task. The same task gives the same model. Where <see cref="TrainingTask.Folder"/> is given, it goes on
    /// from what an earlier process left there.
    /// </summary>
    /// <param name="task">What to learn from.</param>
    /// <param name="rounds">Told after every round, or every few.</param>
    /// <param name="cancel">Ends the training early: the best model so far is given.</param>
    /// <exception cref="OperationCanceledException">Stopped before there was any model.</exception>
    ITrainedModel Train(TrainingTask task, IProgress<TrainingRound>? rounds = null, CancellationToken cancel = default);
}
