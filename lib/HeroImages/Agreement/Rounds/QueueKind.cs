namespace HeroImages.Agreement.Rounds;

/// <summary>Why a picture is to be rated next.</summary>
public enum QueueKind
{
    /// <summary>It is predicted to be among the best: what galleries and albums will show.</summary>
    Top,

    /// <summary>Predictions contradict each other.</summary>
    Disagreement,

    /// <summary>Little is known of pictures like it: the model is unsure, and nothing like it was rated.</summary>
    Uncertainty,

    /// <summary>It was drawn at random: the only unbiased look at what predictions miss.</summary>
    Audit,
}
