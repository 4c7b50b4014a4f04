using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Traffic;

/// <summary>Sums over the log.</summary>
/// <param name="Requests">Requests on the wire; the ends of batch jobs are not among them.</param>
/// <param name="ByOperation">Requests by operation, such as <c>batch-create</c>.</param>
/// <param name="ByStatus">Requests by HTTP status; 0 where none was sent.</param>
/// <param name="ByFault">Requests, jobs and entries of jobs by the fault that struck.</param>
/// <param name="PromptTokens">Prompt tokens charged.</param>
/// <param name="OutputTokens">Output tokens charged, thoughts among them.</param>
/// <param name="Images">Different pictures that were charged.</param>
/// <param name="ChargedTwice">Pictures charged and delivered more than once.</param>
public sealed record Counters(
    int Requests,
    IReadOnlyDictionary<string, int> ByOperation,
    IReadOnlyDictionary<int, int> ByStatus,
    IReadOnlyDictionary<string, int> ByFault,
    long PromptTokens,
    long OutputTokens,
    int Images,
    int ChargedTwice)
{
    internal static Counters Of(RequestLog log)
    {
        var requests = log.Where(entry => entry.Operation != Operation.Served).ToList();
        var charges = log.Charges();
        return new(
            requests.Count,
            requests.CountBy(entry => OperationConverter.Name(entry.Operation)).ToDictionary(),
            requests.CountBy(entry => entry.Status).ToDictionary(),
            log.SelectMany(Faults).CountBy(fault => fault).ToDictionary(),
            log.Sum(entry => (long)entry.PromptTokens),
            log.Sum(entry => (long)entry.OutputTokens),
            charges.Count,
            charges.Count(pair => pair.Value > 1));
    }

    // The fault of a whole job is counted at its creation, not once more at its end.
    static IEnumerable<string> Faults(RequestEntry entry) =>
        entry.Operation == Operation.Served ? entry.EntryFaults.Values
        : entry.Fault is { } fault ? [fault]
        : [];
}
