namespace HeroImages.Notebooks.References;

/// <summary>What came out of a build.</summary>
/// <param name="Assembly">Full path of the assembly.</param>
/// <param name="PackageFolder">Where the packages lie that it uses.</param>
sealed record BuiltProject(string Assembly, string PackageFolder);
