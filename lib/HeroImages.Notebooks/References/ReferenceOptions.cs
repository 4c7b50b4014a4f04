namespace HeroImages.Notebooks.References;

/// <summary>Where references keep what they make, and which clock they use.</summary>
public sealed record ReferenceOptions
{
    /// <summary>Folder of what earlier restores found, shared by all notebooks. The default is in the user's cache, else in the temporary folder.</summary>
    public string CacheFolder { get; init; } = DefaultCacheFolder();

    /// <summary>Folder for copies of the user's assemblies, which live as long as the process. The default is in the temporary folder.</summary>
    public string CopiesFolder { get; init; } = Path.Combine(Path.GetTempPath(), "hero-references");

    /// <summary>Says how old a restore is. The default is the system's clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    static string DefaultCacheFolder()
    {
        var user = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(user.Length > 0 ? user : Path.GetTempPath(), "hero-images", "references");
    }
}
