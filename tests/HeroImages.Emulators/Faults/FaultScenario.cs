using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Faults;

/// <summary>
/// A fault that strikes without being named by the request. With neither <see cref="First"/>, <see cref="Every"/>
/// nor <see cref="Always"/> it strikes as often as the catalogue says, which mostly is always.
/// </summary>
public sealed record FaultScenario
{
    int _seen;

    /// <summary>The name of the fault.</summary>
    public required string Fault { get; init; }

    /// <summary>The first so many matching requests.</summary>
    public int? First { get; init; }

    /// <summary>Every so many-th matching request.</summary>
    public int? Every { get; init; }

    /// <summary>Every matching request.</summary>
    public bool Always { get; init; }

    /// <summary>The first so many matching requests go well.</summary>
    public int Skip { get; init; }

    /// <summary>Where it strikes; what the catalogue says where none is named.</summary>
    public Operation Operation { get; init; }

    /// <summary>Only what is asked about this: the beginning of a picture's SHA-256, or of a batch key.</summary>
    public string? Subject { get; init; }

    /// <summary>Only this model.</summary>
    public string? Model { get; init; }

    /// <summary>How long it lasts, for what lasts; the catalogue's where none is given.</summary>
    public double? Seconds { get; init; }

    internal Fault Known => FaultCatalog.Get(Fault);

    internal ChosenFault? Choose(FaultQuery query)
    {
        if (!Matches(query))
        {
            return null;
        }
        var time = Interlocked.Increment(ref _seen) - Skip;
        return time > 0 && IsDue(time) ? new(Known, "scenario", Seconds ?? Known.Seconds, time) : null;
    }

    bool Matches(FaultQuery query)
    {
        var where = Operation == Operation.None ? Known.Usual : Operation;
        return (where & Known.Possible & query.Operation) != 0
            && (Subject is null || query.Subject.Split(',').Any(one => one.StartsWith(Subject, StringComparison.Ordinal)))
            && (Model is null || Model == query.Model);
    }

    bool IsDue(int time) => First is null && Every is null && !Always
        ? FaultSpec.IsDue(time, Known.First, Known.Every)
        : FaultSpec.IsDue(time, First, Every);
}
