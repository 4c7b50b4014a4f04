namespace HeroImages.Selection;

/// <summary>The limits of <see cref="DiversityRules"/>.</summary>
public enum Limit
{
    /// <summary>Picks of one species.</summary>
    Species,

    /// <summary>Picks of one location.</summary>
    Location,

    /// <summary>Picks of one calendar day.</summary>
    Day,

    /// <summary>Picks of one hour of the day.</summary>
    Hour,

    /// <summary>Picks of one week, which begins on Monday.</summary>
    Week,

    /// <summary>Time between picks of one location.</summary>
    Spacing,
}
