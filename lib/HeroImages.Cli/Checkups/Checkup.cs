using System.Globalization;
using System.Runtime.InteropServices;
using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Labeling.Gemini;
using HeroImages.Notebooks.Jupyter.Specs;
using HeroImages.Sql;
using HeroImages.Training.Runtime;

namespace HeroImages.Cli.Checkups;

/// <summary>Looks at everything the workbench builds on, by using it where that is quick.</summary>
static class Checkup
{
    const long LeastRoom = 200_000_000;
    const long GoodRoom = 5_000_000_000;

    /// <summary>A PNG of one pixel.</summary>
    const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC";

    static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "chrome", "msedge", "microsoft-edge"];

    /// <summary>All rows, the needed things first.</summary>
    /// <param name="folder">The working folder.</param>
    public static IReadOnlyList<CheckupRow> Of(string folder) =>
    [
        new(".NET", CheckupState.Fine, $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}", "everything", null),
        Vips(), Duck(), Room(folder), Cache(), Sdk(), Torch(), Key(folder), Kernel(), Jupyter(), Chromium(), Fonts(),
    ];

    static CheckupRow Vips() => Loaded(
        "libvips", "reading pictures",
        () => PicturePreparer.Prepare(Convert.FromBase64String(Pixel), new()) is (not null, _) ? $"libvips {NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)} decodes" : throw new DllNotFoundException("it does not decode a picture"));

    static CheckupRow Duck() => Loaded("DuckDB", "SQL, and tables of scores", () =>
    {
        using var session = new SqlSession();
        return $"DuckDB {session.Query("SELECT version()").Rows[0][0]} answers";
    });

    /// <summary>A native library that lies beside the program; what is missing below it shows when it is used.</summary>
    static CheckupRow Loaded(string name, string use, Func<string> load)
    {
        try
        {
            return new(name, CheckupState.Fine, load(), use, null);
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException or BadImageFormatException or EntryPointNotFoundException)
        {
            return new(name, CheckupState.Needed, e.GetBaseException().Message.Split('\n')[0], use, $"Build or publish on this kind of machine ({RuntimeInformation.RuntimeIdentifier}); on Linux, glibc 2.28 or musl 1.2 and libstdc++ must be there.");
        }
    }

    static CheckupRow Room(string folder)
    {
        var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        var found = string.Create(CultureInfo.InvariantCulture, $"{free / 1e9:N1} GB free in {folder}");
        return new("disk", free < LeastRoom ? CheckupState.Needed : free < GoodRoom ? CheckupState.Optional : CheckupState.Fine, found, "results, and copies of chosen pictures", free < GoodRoom ? "Free some space, or name another folder with --out." : null);
    }

    static CheckupRow Cache()
    {
        var folder = CollectionSources.UserCacheFolder;
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $"probe-{Environment.ProcessId}.tmp");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new("cache", CheckupState.Fine, folder, "opening a collection a second time", null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new("cache", CheckupState.Optional, $"{folder} cannot be written", "opening a collection a second time", "Make the folder writable, or live with slower openings.");
        }
    }

    static CheckupRow Sdk()
    {
        var sdks = Finder.Output("dotnet", "--list-sdks")?.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).ToList() ?? [];
        var fits = sdks.FindLast(v => v.Split('.')[0] is var major && int.TryParse(major, out var number) && number >= Environment.Version.Major);
        return Found("SDK", fits is null ? null : $"SDK {fits}", "packages and projects in notebooks, building", $"Install the .NET SDK {Environment.Version.Major} from https://dotnet.microsoft.com/download.");
    }

    static CheckupRow Torch() => TorchRuntime.WhyUnavailable is { } why
        ? new("libtorch", CheckupState.Optional, why, "training and scoring with neural networks", "hero libtorch install")
        : new("libtorch", CheckupState.Fine, $"loaded from {TorchRuntime.Load()}", "training and scoring with neural networks", null);

    /// <summary>Says whether there is a key, and never what it is.</summary>
    static CheckupRow Key(string folder)
    {
        const string use = "hero rate --rater gemini, hero batch";
        string? warning = null;
        try
        {
            GeminiKey.Find(Project.Find(folder)?.Root ?? folder, text => warning = text);
            return new("Gemini key", CheckupState.Fine, warning ?? "there is one", use, warning is null ? null : "Let nobody else read the file.");
        }
        catch (InputException e)
        {
            return new("Gemini key", CheckupState.Optional, e.Found, use, e.Remedy);
        }
    }

    static CheckupRow Kernel() => Found(
        "kernel", new KernelSpecs(JupyterFolders.OfThisMachine).Find().FirstOrDefault(s => s.IsOurs) is { } spec ? $"{spec.Name} in {spec.Folder}" : null, "notebooks in C# in Jupyter and VS Code", "hero kernel install");

    static CheckupRow Jupyter() => Found(
        "Jupyter", Finder.Program("jupyter", "jupyter-lab", "jupyter-notebook", "code"), "notebooks in an editor; hero notebook run needs none", "Install JupyterLab (pip install jupyterlab; Debian: jupyter-notebook), or VS Code with its Jupyter extension.");

    static CheckupRow Chromium() => Found(
        "Chromium", Finder.Program(Browsers) ?? Finder.Application(), "the tests of pages; any browser shows them", "Install Chromium (Debian: chromium).");

    static CheckupRow Fonts() => Found(
        "fonts", Finder.Font(), "text in pages and charts", "Install some (Debian: fonts-dejavu-core).");

    static CheckupRow Found(string name, string? found, string use, string remedy) =>
        new(name, found is null ? CheckupState.Optional : CheckupState.Fine, found ?? "not found", use, found is null ? remedy : null);
}
