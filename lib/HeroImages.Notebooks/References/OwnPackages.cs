namespace HeroImages.Notebooks.References;

/// <summary>
/// The packages of the workbench itself. The program that runs the cells has their assemblies loaded, so a cell that asks for one gets
/// those, with no restore and no network, unless it asks for a higher version.
/// </summary>
/// <param name="host">What the program has.</param>
sealed class OwnPackages(HostAssemblies host)
{
    const string Family = "HeroImages";

    /// <summary>The program's own assembly that a package stands for; null where it is another's package, or a higher version.</summary>
    public string? Find(PackageRequest request) =>
        IsOfFamily(request.Name) && host.Find(request.Name) is { } assembly && IsMet(request, assembly.Version) ? assembly.Path : null;

    static bool IsOfFamily(string name) =>
        name.Equals(Family, StringComparison.OrdinalIgnoreCase) || name.StartsWith(Family + ".", StringComparison.OrdinalIgnoreCase);

    static bool IsMet(PackageRequest request, Version has) =>
        request.IsFloating || (Version.TryParse(request.Version!.Split('-')[0], out var asked) && asked <= has);
}
