namespace HeroImages.Labeling.Services;

/// <summary>What a rating service stands on, the best first.</summary>
public enum ServiceRung
{
    /// <summary>The service itself.</summary>
    Service,

    /// <summary>A made emulator on this machine: it speaks as the service does, and its judgement is worth nothing.</summary>
    Emulator,

    /// <summary>The built-in technical rater.</summary>
    Technical,
}
