namespace HeroImages.Training.Splits;

/// <summary>What pictures of a group are for. The later ones are the more protected.</summary>
public enum Part
{
    /// <summary>To learn from.</summary>
    Training,

    /// <summary>To decide when to stop, and to bring scores to people's scale.</summary>
    Validation,

    /// <summary>To judge the finished model by, and for nothing else.</summary>
    Test,
}
