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
        .. Path.GetDirectoryName(typeof(LibTorchPlaces).Assembly.Location) is { Length: > 0 } own ? [Prepared(own), .. NativeNames.Folders(own)] : Array.Empty<string>(),
        .. Packages(environment),
    ];

    /// <summary>The version of libtorch that TorchSharp is built for.</summary>
    public static string Version => Metadata("LibTorchVersion");

    /// <summary>The version of TorchSharp.</summary>
    public static string BridgeVersion =>
        typeof(TorchSharp.torch).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The folder of NuGet's packages.</summary>
    public static string PackageFolder(Func<string, string?> environment) => environment("NUGET_PACKAGES") is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".nuget", "packages");

    /// <summary>Whether there is a package of libtorch for this system.</summary>
    public static bool HasPackage => RuntimeIdentifiers.Current is "linux-x64" or "win-x64" or "win-arm64" or "osx-arm64";

    /// <summary>The name of libtorch's package for this system.</summary>
    public static string Package => $"libtorch-cpu-{RuntimeIdentifiers.Current}";

    /// <summary>The first file of a library in some folders; null where there is none.</summary>
    public static string? Find(IEnumerable<string> folders, string library) =>
        folders.SelectMany(_ => NativeNames.Variants(library), Path.Combine).FirstOrDefault(File.Exists);

    static IEnumerable<string> Packages(Func<string, string?> environment)
    {
        var (root, rid) = (PackageFolder(environment), RuntimeIdentifiers.Current);
        return
        [
            Path.Combine(root, Package, Version, "runtimes", rid, "native"),
            Path.Combine(root, "torchsharp", BridgeVersion, "runtimes", rid, "native"),
        ];
    }

    /// <summary>What the build prepared lies beside the folder of its outputs, in which each project has a folder for each way of building.</summary>
    static string Prepared(string own) => Path.GetFullPath(Path.Combine(own, "..", "..", "..", Metadata("LibTorchPrepared")));

    static string Metadata(string key) =>
        typeof(LibTorchPlaces).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
