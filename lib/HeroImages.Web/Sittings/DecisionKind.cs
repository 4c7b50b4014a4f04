namespace HeroImages.Web.Sittings;

/// <summary>What became of a picture that was shown.</summary>
public enum DecisionKind
{
    /// <summary>It has a value.</summary>
    Value,

    /// <summary>It is never to be shown.</summary>
    Reject,

    /// <summary>It is left for the end.</summary>
    Skip,

    /// <summary>It could not be read.</summary>
    Failure,
}
