namespace HeroImages.Notebooks.Assistance;

/// <summary>What assistance knows beside the code. The lists are read anew at every call, so they may be living ones.</summary>
sealed record AssistantOptions
{
    /// <summary>The folder that paths in cells are relative to: the notebook's; null offers no paths.</summary>
    public string? Folder { get; init; }

    /// <summary>The local cache of NuGet packages, or null to offer none.</summary>
    public string? PackageFolder { get; init; }

    /// <summary>Magics to offer, with their <c>#!</c>.</summary>
    public IReadOnlyCollection<string> Magics { get; init; } = [];

    /// <summary>Names that turn the lines after them into another language, without <c>#!</c>.</summary>
    public IReadOnlyCollection<string> OtherLanguages { get; init; } =
    [
        "fsharp", "f#", "F#", "pwsh", "powershell", "html", "javascript", "js", "mermaid", "markdown", "md", "sql", "kql", "http", "value",
    ];
}
