using System.Collections.Concurrent;
using System.Globalization;
using HeroImages.Emulators.Scores;

namespace HeroImages.Emulators.Faults;

/// <summary>
/// Faults at a rate. Each request draws anew, by the seed, by what is asked about and by how often that was asked
/// before: the same run meets the same faults whatever the order of its workers, and another try may go well.
/// </summary>
sealed class RandomFaults(double rate, int seed, IReadOnlyList<Fault> faults)
{
    readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.Ordinal);

    public static RandomFaults Of(double rate, int seed, IReadOnlyList<string> names) =>
        new(rate, seed, names.Count == 0 ? [.. FaultCatalog.All.Where(fault => fault.PerRequest)] : [.. names.Select(FaultCatalog.Get)]);

    public ChosenFault? Choose(FaultQuery query)
    {
        var possible = rate > 0 ? faults.Where(fault => (fault.Usual & query.Operation) != 0).ToList() : [];
        if (possible.Count == 0)
        {
            return null;
        }
        var time = _asked.AddOrUpdate(query.Subject, 1, (_, count) => count + 1);
        var draw = Draw(query.Subject, time, "whether");
        return draw < rate ? Strike(possible[(int)(Draw(query.Subject, time, "which") * possible.Count)], time) : null;
    }

    public void Forget() => _asked.Clear();

    double Draw(string subject, int time, string what) =>
        EmulatedScore.Uniform(subject, string.Create(CultureInfo.InvariantCulture, $"{seed} {time}"), what);

    static ChosenFault Strike(Fault fault, int time) => new(fault, "rate", fault.Seconds, time);
}
