namespace HeroImages.Labeling.Human;

/// <summary>Which of two pictures is the better one.</summary>
public enum PairChoice
{
    /// <summary>The first.</summary>
    First,

    /// <summary>The second.</summary>
    Second,

    /// <summary>Neither.</summary>
    Equal,
}
