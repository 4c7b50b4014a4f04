namespace HeroImages.Cli.Completions;

/// <summary>Shells that can complete the program's command lines.</summary>
enum Shell
{
    /// <summary>bash.</summary>
    Bash,

    /// <summary>zsh.</summary>
    Zsh,

    /// <summary>fish.</summary>
    Fish,

    /// <summary>PowerShell, on every system.</summary>
    PowerShell,
}
