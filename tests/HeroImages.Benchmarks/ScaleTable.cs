using System.Globalization;
using System.Runtime.InteropServices;
using HeroImages.SampleData.Benchmarks;

namespace HeroImages.Benchmarks;

/// <summary>Runs whole jobs as a user does and prints a table in Markdown.</summary>
static class ScaleTable
{
    const int Count = 5000;

    /// <summary>Python takes about 3 kB an image.</summary>
    const int MostForPython = 2_000_000;
    const ulong Seed = 7;

    public static int Print(string data, IReadOnlyList<int> sizes, int runs)
    {
        Console.WriteLine(Machine());
        Console.WriteLine();
        Console.WriteLine("| images | job | CPU s | wall s | peak MB |");
        Console.WriteLine("| ---: | --- | ---: | ---: | ---: |");
        foreach (var images in sizes)
        {
            Measure(Made(data, images), images, runs);
        }
        return 0;
    }

    static void Measure(string folder, int images, int runs)
    {
        var cache = Path.Combine(folder, "cache");
        Row(images, $"hero select, {Count} candidates, no cache", Median(runs, () => Hero(folder, cache, "--no-cache")));
        Row(images, "the same, filling and writing the cache", Median(runs, () =>
        {
            Emptied(cache);
            return Hero(folder, cache);
        }));
        Row(images, "the same, from the cache", Median(runs, () => Hero(folder, cache)));
        var reopening = Enumerable.Range(0, runs).Select(_ => ChildProcess.Run("dotnet", Self, "reopen", folder)).ToList();
        Row(images, "inside a notebook: opening from the cache", Middle(reopening.Select(r => Reopening.Parse(r.Output).Open)));
        Row(images, "the first selection there", Middle(reopening.Select(r => Reopening.Parse(r.Output).First)));
        Row(images, "selecting again with a changed recipe", Middle(reopening.Select(r => Reopening.Parse(r.Output).Again)));
        if (images <= MostForPython && ChildProcess.Exists("python3"))
        {
            Row(images, "for comparison: Python's json.load of the results alone", Median(1, () => Python(folder)));
        }
    }

    static string Self => typeof(ScaleTable).Assembly.Location;

    static string Made(string data, int images)
    {
        var folder = Path.Combine(data, images.ToString(CultureInfo.InvariantCulture));
        if (!File.Exists(Path.Combine(folder, "metadata.json")))
        {
            Directory.CreateDirectory(folder);
            Console.Error.WriteLine($"making {images:N0} images in {folder}");
            BenchmarkCollection.Write(folder, images, Seed);
        }
        return folder;
    }

    static Usage Hero(string folder, string cache, params string[] more) => ChildProcess.Run(
        "dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "hero.dll"), "select", "--detections", Path.Combine(folder, "detections.json"),
            "--metadata", Path.Combine(folder, "metadata.json"), "--count", $"{Count}", "--out", Path.Combine(folder, "out"), "--overwrite", "--json", "--timings", .. more,
        ],
        ("XDG_DATA_HOME", cache)).ReportedUsage();

    static Usage Python(string folder) => ChildProcess.Run("python3", "-c",
        $"import json,resource,time; t=time.time(); json.load(open(r'{Path.Combine(folder, "detections.json")}')); u=resource.getrusage(resource.RUSAGE_SELF); print(u.ru_utime+u.ru_stime, time.time()-t, u.ru_maxrss*1024/1e6)").PlainUsage();

    static void Emptied(string cache)
    {
        if (Directory.Exists(cache))
        {
            Directory.Delete(cache, recursive: true);
        }
    }

    static Usage Median(int runs, Func<Usage> run) => Middle(Enumerable.Range(0, runs).Select(_ => run()));

    static Usage Middle(IEnumerable<Usage> runs)
    {
        var sorted = runs.OrderBy(r => r.CpuSeconds).ToList();
        return sorted[sorted.Count / 2];
    }

    static void Row(int images, string job, Usage usage) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {images:N0} | {job} | {usage.CpuSeconds:F2} | {usage.WallSeconds:F2} | {usage.PeakMegabytes:F0} |"));

    /// <summary>What machine this is, for tables.</summary>
    internal static string Machine() => string.Create(
        CultureInfo.InvariantCulture,
        $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:F0} GB, {RuntimeInformation.FrameworkDescription}");
}
