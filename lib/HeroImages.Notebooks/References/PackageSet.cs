using System.Xml.Linq;
using HeroImages.Files;

namespace HeroImages.Notebooks.References;

/// <summary>All packages that the cells of a notebook asked for, and the further sources to look in.</summary>
/// <param name="Packages">In the order asked for; names differ.</param>
/// <param name="Sources">Full paths and addresses, in the order given.</param>
sealed record PackageSet(IReadOnlyList<PackageRequest> Packages, IReadOnlyList<string> Sources)
{
    /// <summary>Nothing yet.</summary>
    public static PackageSet Empty { get; } = new([], []);

    /// <summary>Whether what the set stands for may change from day to day.</summary>
    public bool IsFloating => Packages.Any(package => package.IsFloating);

    /// <summary>The set with a further source.</summary>
    public PackageSet With(string source) => Sources.Contains(source) ? this : this with { Sources = [.. Sources, source] };

    /// <summary>The set with a further package.</summary>
    /// <param name="request">The package.</param>
    /// <param name="resolved">The version that stands for a package of the set so far, or null.</param>
    /// <exception cref="ReferenceException">The set has the package in another version.</exception>
    public PackageSet With(PackageRequest request, Func<string, string?> resolved)
    {
        var known = Packages.FirstOrDefault(p => string.Equals(p.Name, request.Name, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            return this with { Packages = [.. Packages, request] };
        }
        if (request.Version is null || request.Version == known.Version || request.Version == resolved(known.Name))
        {
            return this;
        }
        throw new ReferenceException(
            $"#r \"nuget:{request.Name},{request.Version}\": this notebook already uses {known.Name} {known.Version ?? resolved(known.Name) ?? "in its newest version"}, "
            + "and a second version of a package cannot be loaded. Use one version throughout, and restart the kernel to change it.");
    }

    /// <summary>A project that uses the packages.</summary>
    /// <param name="configFolder">The folder with the nearest settings of NuGet, or null.</param>
    public string Project(string? configFolder) => new XDocument(new XElement(
        "Project",
        new XElement(
            "PropertyGroup",
            // Files that happen to lie above the cache are not meant for this project.
            new XElement("ImportDirectoryBuildProps", false),
            new XElement("ImportDirectoryBuildTargets", false),
            new XElement("ImportDirectoryPackagesProps", false)),
        new XElement("Import", new XAttribute("Project", "Sdk.props"), new XAttribute("Sdk", "Microsoft.NET.Sdk")),
        new XElement(
            "PropertyGroup",
            new XElement("TargetFramework", $"net{Environment.Version.Major}.0"),
            new XElement("RuntimeIdentifier", RuntimeIdentifiers.Current),
            new XElement("SelfContained", false),
            new XElement("UseAppHost", false),
            new XElement("NuGetAudit", false),
            new XElement("RestoreAdditionalProjectSources", string.Join(';', Sources)),
            configFolder is null ? null : new XElement("RestoreRootConfigDirectory", configFolder)),
        new XElement("ItemGroup", Packages.Select(Reference)),
        new XElement("Import", new XAttribute("Project", "Sdk.targets"), new XAttribute("Sdk", "Microsoft.NET.Sdk")))).ToString();

    static XElement Reference(PackageRequest package) =>
        new("PackageReference", new XAttribute("Include", package.Name), new XAttribute("Version", package.Version ?? "*"));
}
