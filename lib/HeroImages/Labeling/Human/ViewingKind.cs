namespace HeroImages.Labeling.Human;

/// <summary>Why a picture was shown to a person.</summary>
public enum ViewingKind
{
    /// <summary>To be rated.</summary>
    Rating,

    /// <summary>A second time without saying so, to see how constant the person is. It never replaces the first rating.</summary>
    Repeat,

    /// <summary>As one of the set that everybody rates first, to find into the scale.</summary>
    Calibration,
}
