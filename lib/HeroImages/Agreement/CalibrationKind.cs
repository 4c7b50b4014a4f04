namespace HeroImages.Agreement;

/// <summary>How one scale is turned into another.</summary>
public enum CalibrationKind
{
    /// <summary>Not at all: there is too little to learn from.</summary>
    None,

    /// <summary>By a straight line.</summary>
    Linear,

    /// <summary>By a curve that never falls.</summary>
    Isotonic,
}
