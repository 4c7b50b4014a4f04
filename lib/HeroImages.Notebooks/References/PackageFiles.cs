namespace HeroImages.Notebooks.References;

/// <summary>What a restored package has for this system. All paths are full.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version that was chosen.</param>
/// <param name="Compile">Assemblies to compile against.</param>
/// <param name="Runtime">Assemblies to load.</param>
/// <param name="Native">Native libraries.</param>
/// <param name="Scripts">Notebooks that the package wants to be run when it is loaded.</param>
/// <param name="Frameworks">Frameworks that it needs beside the basic one.</param>
sealed record PackageFiles(
    string Name, string Version, IReadOnlyList<string> Compile, IReadOnlyList<string> Runtime, IReadOnlyList<string> Native,
    IReadOnlyList<string> Scripts, IReadOnlyList<string> Frameworks)
{
    /// <summary>Whether all of it is still there.</summary>
    public bool Exists => Compile.Concat(Runtime).Concat(Native).Concat(Scripts).All(File.Exists);
}
