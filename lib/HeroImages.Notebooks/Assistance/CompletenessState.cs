namespace HeroImages.Notebooks.Assistance;

/// <summary>Whether a text can be run as it stands.</summary>
public enum CompletenessState
{
    /// <summary>It can.</summary>
    Complete,

    /// <summary>More has to follow.</summary>
    Incomplete,

    /// <summary>Nothing that follows could mend it.</summary>
    Invalid,
}
