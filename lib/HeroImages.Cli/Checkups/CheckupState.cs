namespace HeroImages.Cli.Checkups;

/// <summary>How something stands.</summary>
enum CheckupState
{
    /// <summary>It is there.</summary>
    Fine,

    /// <summary>It is not there, and only some commands need it.</summary>
    Optional,

    /// <summary>It is not there, and nothing goes well without it.</summary>
    Needed,
}
