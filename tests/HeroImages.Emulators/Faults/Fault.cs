using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Faults;

/// <summary>One way to go wrong.</summary>
/// <param name="Id">Its name in scenarios, headers and markers, such as <c>rate-limit</c>.</param>
/// <param name="Group">At which point it strikes.</param>
/// <param name="Usual">Where it strikes unless a scenario names operations.</param>
/// <param name="Possible">Where it can strike at all.</param>
public sealed record Fault(string Id, FaultGroup Group, Operation Usual, Operation Possible)
{
    /// <summary>How often it strikes where no count is given; null for always.</summary>
    public int? First { get; init; }

    /// <summary>It strikes every k-th time where no count is given; null for always.</summary>
    public int? Every { get; init; }

    /// <summary>How long it lasts, for what lasts, where no time is given.</summary>
    public double Seconds { get; init; }

    /// <summary>
    /// Whether a random fault may be this one where no list is given: it concerns one request only, and a client can
    /// go on after it without a person.
    /// </summary>
    public bool PerRequest { get; init; }
}
