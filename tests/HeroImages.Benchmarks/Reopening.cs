using System.Diagnostics;
using System.Globalization;
using HeroImages.Selection;

namespace HeroImages.Benchmarks;

/// <summary>What a notebook does all day: open a collection whose cache is there, and select again and again.</summary>
static class Reopening
{
    const int Count = 5000;

    /// <summary>
    /// Opens from the cache twice and selects four times, a number turned each time; prints the last opening, the first
    /// selection, during which code is still compiled, and the last.
    /// </summary>
    public static int Print(string folder)
    {
        var sources = new CollectionSources
        {
            Detections = [Path.Combine(folder, "detections.json")],
            Metadata = [Path.Combine(folder, "metadata.json")],
            CacheFolder = Path.Combine(folder, "cache", "hero-images", "cache"),
        };
        Collection? collection = null;
        var open = Enumerable.Range(0, 2).Select(_ => Measured(() => collection = Collection.Open(sources))).ToList();
        if (!collection!.FromCache)
        {
            throw new InvalidOperationException("The cache was not used.");
        }
        var recipe = Recipes.Get("heroes");
        var select = Enumerable.Range(1, 4).Select(turn => Measured(() => collection.Select(
            recipe with { Diversity = recipe.Diversity with { PerLocation = 0.02 * turn } }, Count))).ToList();
        Console.WriteLine(Text(open[^1]));
        Console.WriteLine(Text(select[0]));
        Console.WriteLine(Text(select[^1]));
        return 0;
    }

    /// <summary>Reads what <see cref="Print"/> wrote.</summary>
    public static (Usage Open, Usage First, Usage Again) Parse(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var usages = lines.Select(line => new ChildProcess(line, "").PlainUsage()).ToList();
        return (usages[0], usages[1], usages[2]);
    }

    static Usage Measured(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var (cpu, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        work();
        process.Refresh();
        return new((process.TotalProcessorTime - cpu).TotalSeconds, clock.Elapsed.TotalSeconds, process.PeakWorkingSet64 / 1e6);
    }

    static string Text(Usage usage) => string.Create(CultureInfo.InvariantCulture, $"{usage.CpuSeconds} {usage.WallSeconds} {usage.PeakMegabytes}");
}
