using System.Reflection;
using HeroImages.Files;

namespace HeroImages.Training.Runtime;

/// <summary>Where libtorch and TorchSharp's library may lie, the first place first.</summary>
static class LibTorchPlaces
{
    /// <summary>The folder that a user names, when libtorch lies elsewhere.</summary>
    public const string Variable = "HERO_LIBTORCH";

    /// <summary>Names without prefix and suffix: of libtorch, of the library of it that TorchSharp looks for first, and of TorchSharp's own.</summary>
    public const string LibTorch = "torch", Processor = "torch_cpu", Bridge = "LibTorchSharp";

    /// <summary>
    /// The folder that the user names, and <c>lib</c> in it, where PyTorch keeps it; the one that the build prepared; beside this assembly;
    /// the folder of NuGet's packages.
    /// </summary>
    public static IReadOnlyList<string> Folders(Func<string, string?> environment) =>
    [
        .. environment(Variable) is { Length: > 0 } named ? new[] { named, Path.Combine(named, "lib") } : [],
        .. Metadata("LibTorchFolder") is { } prepared ? new[] { prepared } : [],
        .. Path.GetDirectoryName(typeof(LibTorchPlaces).Assembly.Location) is { Length: > 0 } own ? NativeNames.Folders(own) : [],
        .. Packages(environment),
    ];

    /// <summary>The first file of a library in some folders; null where there is none.</summary>
    public static string? Find(IEnumerable<string> folders, string library) =>
        folders.SelectMany(_ => NativeNames.Variants(library), Path.Combine).FirstOrDefault(File.Exists);

    static IEnumerable<string> Packages(Func<string, string?> environment)
    {
        var root = environment("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".nuget", "packages");
        var (rid, version) = (RuntimeIdentifiers.Current, typeof(TorchSharp.torch).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
        return
        [
            Path.Combine(root, $"libtorch-cpu-{rid}", Metadata("LibTorchVersion") ?? "", "runtimes", rid, "native"),
            Path.Combine(root, "torchsharp", version?.Split('+')[0] ?? "", "runtimes", rid, "native"),
        ];
    }

    static string? Metadata(string key) =>
        typeof(LibTorchPlaces).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == key)?.Value;
}
