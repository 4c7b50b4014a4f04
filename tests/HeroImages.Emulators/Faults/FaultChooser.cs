using System.Collections.Concurrent;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Faults;

/// <summary>Decides which fault strikes: a header goes before a marker, that before a scenario, that before chance.</summary>
sealed class FaultChooser(RandomFaults random)
{
    readonly ConcurrentDictionary<string, int> _times = new(StringComparer.Ordinal);
    IReadOnlyList<FaultScenario> _scenarios = [];
    RandomFaults _random = random;

    public IReadOnlyList<FaultScenario> Scenarios => _scenarios;

    public ChosenFault? Choose(FaultQuery query) => ByHeader(query) ?? ByMarker(query) ?? ByScenario(query) ?? _random.Choose(query);

    public void Add(FaultScenario scenario)
    {
        _ = scenario.Known;
        _scenarios = [.. _scenarios, scenario];
    }

    public void Randomize(RandomFaults faults) => _random = faults;

    /// <summary>No scenario any more, and every count begins again.</summary>
    public void Clear()
    {
        _scenarios = [];
        _times.Clear();
        _random.Forget();
    }

    ChosenFault? ByHeader(FaultQuery query) =>
        query.Header is { Length: > 0 } header ? Strike(FaultSpec.Header(header), "header", query.Operation, "") : null;

    ChosenFault? ByMarker(FaultQuery query)
    {
        foreach (var spec in query.Text is null ? [] : FaultSpec.Markers(query.Text))
        {
            if (Strike(spec, "marker", query.Operation, query.Subject) is { } chosen)
            {
                return chosen;
            }
        }
        return null;
    }

    ChosenFault? ByScenario(FaultQuery query)
    {
        foreach (var scenario in _scenarios)
        {
            if (scenario.Choose(query) is { } chosen)
            {
                return chosen;
            }
        }
        return null;
    }

    ChosenFault? Strike(FaultSpec spec, string by, Operation operation, string subject)
    {
        if ((spec.Fault.Possible & operation) == 0)
        {
            return null;
        }
        var time = _times.AddOrUpdate($"{by} {spec.Text} {subject}", 1, (_, count) => count + 1);
        return spec.Strikes(time) ? new(spec.Fault, by, spec.Seconds, time) : null;
    }
}
