namespace HeroImages.Notebooks.References;

/// <summary>A package that a cell asked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Version or range as written; null for the newest release.</param>
sealed record PackageRequest(string Name, string? Version)
{
    /// <summary>Whether what it stands for may change from day to day.</summary>
    public bool IsFloating => Version is null || Version.Contains('*', StringComparison.Ordinal);

    /// <summary>For people.</summary>
    public override string ToString() => Version is null ? Name : $"{Name} {Version}";
}
