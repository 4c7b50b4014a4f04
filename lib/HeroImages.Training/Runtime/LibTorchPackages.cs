using System.Xml.Linq;
using HeroImages.Files;

namespace HeroImages.Training.Runtime;

/// <summary>
/// Fetches libtorch as packages, for programs that were not built on this machine: the packages of the workbench bring none, since it is
/// larger than all of them together. The packages go where NuGet keeps packages, and are found there. May be used from any number of threads.
/// </summary>
public static class LibTorchPackages
{
    const string Step = "fetching libtorch";
    const string ProjectName = "libtorch.csproj";
    const double Megabyte = 1e6;

    static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>What is fetched, as names and versions.</summary>
    public static IReadOnlyList<(string Name, string Version)> Needed => [(LibTorchPlaces.Package, LibTorchPlaces.Version), ("TorchSharp", LibTorchPlaces.BridgeVersion)];

    /// <summary>Fetches what is not there yet, by the sources that NuGet's settings name, and loads it.</summary>
    /// <param name="folder">The folder whose settings of NuGet hold.</param>
    /// <param name="progress">Told how much is unpacked; null for nobody.</param>
    /// <param name="cancel">Ends it; what is whole by then stays.</param>
    /// <returns>The folder that libtorch was loaded from.</returns>
    /// <exception cref="InputException">There is no SDK, or the packages cannot be had.</exception>
    /// <exception cref="TorchUnavailableException">There is none for this system, or it was fetched and cannot be loaded.</exception>
    public static async Task<string> InstallAsync(string folder, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        if (TorchRuntime.WhyUnavailable is not null && LibTorchPlaces.HasPackage)
        {
            await RestoreAsync(folder, progress, cancel).ConfigureAwait(false);
            TorchRuntime.TryAgain();
        }
        return TorchRuntime.Load();
    }

    static async Task RestoreAsync(string folder, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var work = Directory.CreateTempSubdirectory("hero-libtorch-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(work.FullName, ProjectName), Project(Path.GetFullPath(folder)), cancel).ConfigureAwait(false);
            var packages = LibTorchPlaces.PackageFolder(Environment.GetEnvironmentVariable);
            var restoring = DotnetSdk.RunAsync(work.FullName, ["restore", ProjectName, "-v:q", "-nologo", "--disable-build-servers", "--packages", packages], cancel);
            await ShowAsync(restoring, Path.Combine(packages, LibTorchPlaces.Package), progress).ConfigureAwait(false);
            Check(await restoring.ConfigureAwait(false));
        }
        catch (SdkMissingException e)
        {
            throw new InputException("libtorch", null, e.Message);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    static void Check(SdkResult result)
    {
        if (result.ExitCode != 0)
        {
            throw new InputException(
                string.Join(", ", Needed.Select(p => $"{p.Name} {p.Version}")), null, $"it cannot be had: {string.Join(' ', result.Complaints())}", "packages from nuget.org, or from a source that nuget.config names",
                $"Connect to the internet, or fetch it elsewhere and set {LibTorchPlaces.Variable}. Models of classical features need none.");
        }
    }

    /// <summary>NuGet tells nothing on its way; how much is unpacked can be seen.</summary>
    static async Task ShowAsync(Task restoring, string unpacked, IProgress<WorkProgress>? progress)
    {
        while (!restoring.IsCompleted)
        {
            progress?.Report(new(Step, (long)(Bytes(unpacked) / Megabyte), 0, "MB unpacked"));
            await Task.WhenAny(restoring, Task.Delay(Interval, CancellationToken.None)).ConfigureAwait(false);
        }
    }

    /// <summary>Files come, go and are renamed meanwhile: what cannot be counted now is counted the next time.</summary>
    static long Bytes(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    static string Project(string folder) => new XElement(
        "Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement(
            "PropertyGroup",
            new XElement("TargetFramework", $"net{Environment.Version.Major}.0"),
            new XElement("NuGetAudit", false),
            new XElement("RestoreRootConfigDirectory", folder)),
        new XElement("ItemGroup", Needed.Select(p => new XElement("PackageDownload", new XAttribute("Include", p.Name), new XAttribute("Version", $"[{p.Version}]"))))).ToString();
}
