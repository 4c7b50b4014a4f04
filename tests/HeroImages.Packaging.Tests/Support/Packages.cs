using System.IO.Compression;
using System.Reflection;

namespace HeroImages.Packaging.Tests;

/// <summary>
/// The packages, made once from a copy of the sources, so that nothing of the build under test is touched; and the tool, installed from them
/// into an empty folder with spaces and letters of other alphabets in its path. Their version is like no other, since NuGet keeps what it has seen.
/// </summary>
public sealed class Packages : IAsyncLifetime
{
    /// <summary>Such as <c>linux-x64</c>.</summary>
    public static string System { get; } = Metadata("RuntimeIdentifier");

    /// <summary>What a build needs; outputs and results lie elsewhere.</summary>
    static readonly string[] Sources = ["lib", "notebooks", "docs", "data-sample"];

    static readonly string[] Libraries = ["HeroImages", "HeroImages.Training", "HeroImages.Web", "HeroImages.Notebooks"];

    static readonly string[] NotCopied = [".hero", "out", "bin", "obj"];

    /// <summary>The commands of the page on installing, as arguments of <c>dotnet</c>.</summary>
    public static readonly string[] PackAll = ["pack", "lib/packages.slnf", "-c", "Release", "-o", "packages"],
        PackProgram = ["pack", "lib/HeroImages.Cli", "-c", "Release", "-r", System, "-o", "packages"],
        Install = ["tool", "install", "hero", "--tool-path", "tools", "--add-source", "packages"];

    readonly TempFolder _folder = new();

    /// <summary>The version of all packages.</summary>
    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    /// <summary>The folder that the packages were built in.</summary>
    public string Built => _folder["sources"];

    /// <summary>The folder of packages.</summary>
    public string Feed => Path.Combine(Built, "packages");

    /// <summary>The folder that the tool is installed below, and that commands run in.</summary>
    public string Place => _folder["Fotos für später"];

    /// <summary>The installed program.</summary>
    public string Hero => Path.Combine(Place, "tools", OperatingSystem.IsWindows() ? "hero.exe" : "hero");

    /// <summary>A home of its own for what programs keep about their user.</summary>
    public IReadOnlyList<(string Name, string Value)> Home => [("HOME", _folder["home"]), ("XDG_DATA_HOME", _folder["home"]), ("DOTNET_CLI_HOME", _folder["home"])];

    /// <summary>The file of a package.</summary>
    public string this[string name] => Path.Combine(Feed, $"{name}.{Version}.nupkg");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        foreach (var name in new[] { "home", Path.GetFileName(Place) })
        {
            Directory.CreateDirectory(_folder[name]);
        }
        CopySources();
        await PackAsync(PackAll);
        // Compiling ahead makes the program start faster and takes minutes; the rest is as it is released.
        await PackAsync([.. PackProgram, "-p:PublishReadyToRun=false"]);
        await InstallAsync();
    }

    /// <summary>Runs the installed tool in the folder that it is installed below.</summary>
    public Task<Ran> RunAsync(params string[] arguments) => Programs.RunAsync(Place, Home, Hero, arguments);

    /// <summary>The names of the files in a package.</summary>
    public IReadOnlyList<string> FilesIn(string package)
    {
        using var zip = ZipFile.OpenRead(this[package]);
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    /// <summary>What the project was built with says about itself.</summary>
    public static string Metadata(string key) => typeof(Packages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        foreach (var kept in Libraries.Select(p => Path.Combine(NuGetFolder, p.ToLowerInvariant(), Version)).Where(Directory.Exists))
        {
            Directory.Delete(kept, recursive: true);
        }
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Where NuGet keeps packages.</summary>
    public static string NuGetFolder => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    void CopySources()
    {
        var root = Repository.Path("");
        var files = Sources.SelectMany(s => Directory.EnumerateFiles(Path.Combine(root, s), "*", SearchOption.AllDirectories)).Concat(Directory.EnumerateFiles(root));
        foreach (var name in files.Select(f => Path.GetRelativePath(root, f)).Where(f => !f.Split(Path.DirectorySeparatorChar).Any(NotCopied.Contains)))
        {
            _folder.Write(Path.Combine("sources", name), File.ReadAllBytes(Path.Combine(root, name)));
        }
    }

    async Task PackAsync(string[] command) => (await Programs.RunAsync(
        Built, [("NUGET_PACKAGES", NuGetFolder)], "dotnet",
        [.. command, "-v", "q", "--nologo", $"-p:Version={Version}", "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false"])).Done();

    async Task InstallAsync()
    {
        Directory.CreateSymbolicLink(Path.Combine(Place, "packages"), Feed);
        _folder.Write(Path.Combine(Path.GetFileName(Place), "nuget.config"), "<configuration><packageSources><clear /></packageSources></configuration>");
        (await Programs.RunAsync(Place, Home, "dotnet", [.. Install, "--version", Version])).Done();
    }
}
