using System.Globalization;
using HeroImages.Files;

namespace HeroImages.Training.Runs;

/// <summary>Collects the rounds of all trainings of a run, and tells how far it has come. May be told from any thread.</summary>
sealed class RoundLog(int trainings, IProgress<WorkProgress>? progress, IProgress<TrainingRound>? rounds)
{
    readonly List<RunRound> _rounds = [];
    readonly Lock _lock = new();
    int _training;

    public IReadOnlyList<RunRound> Rounds => _rounds;

    /// <summary>A report for one training, which is the next one.</summary>
    public IProgress<TrainingRound> Next(string training)
    {
        var number = _training++;
        return new Report(round => Add(training, number, round));
    }

    void Add(string training, int number, TrainingRound round)
    {
        lock (_lock)
        {
            _rounds.Add(new(training, round));
        }
        // A member that stops early counts as whole, so that the time left is overestimated rather than the other way round.
        const long Steps = 1000;
        var done = ((double)round.Member + ((double)round.Round / round.Rounds)) / round.Members;
        progress?.Report(new("train", (long)(Steps * (number + done)), Steps * trainings, "steps", Detail(training, round)));
        rounds?.Report(round);
    }

    static string Detail(string training, TrainingRound round) =>
        string.Create(CultureInfo.InvariantCulture, $"{training}, loss {round.ValidationLoss ?? round.TrainingLoss:0.000}{(round.ValidationSpearman is { } rank ? $", rank correlation {rank:0.000}" : "")}");

    sealed class Report(Action<TrainingRound> tell) : IProgress<TrainingRound>
    {
        void IProgress<TrainingRound>.Report(TrainingRound value) => tell(value);
    }
}
