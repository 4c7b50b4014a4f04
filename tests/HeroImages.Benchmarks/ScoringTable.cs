using System.Diagnostics;
using HeroImages.Images;
using HeroImages.Scoring;
using HeroImages.Scoring.Manifests;
using HeroImages.Scoring.Shards;

namespace HeroImages.Benchmarks;

/// <summary>
/// What a scoring run costs beside the same decoding and measuring in a bare loop, one thread each, rounds interleaved in one process; and
/// whether its memory stays flat over many pictures.
/// </summary>
static class ScoringTable
{
    const int EarlyPictures = 5_000;
    const int Repeats = 4;

    public static int Print(string data, int rounds, int count)
    {
        PrintRatio(PixelsTable.Draw(Path.Combine(data, "pictures")), rounds);
        if (count > 0)
        {
            PrintMemory(Path.Combine(data, "scored"), count);
        }
        return 0;
    }

    static void PrintRatio(string pictures, int rounds)
    {
        var work = Path.Combine(pictures, "..", "ratio");
        List<string> files = [.. PixelsJob.Files(pictures).Select(f => Path.GetRelativePath(pictures, f))];
        var manifest = Build(Path.Combine(work, "manifest.jsonl"), pictures, files);
        Bare(pictures, files);
        Run(manifest, pictures, work);
        var measured = Enumerable.Range(0, rounds).Select(_ => (Bare: Used(() => Bare(pictures, files)), Run: Used(() => Run(manifest, pictures, work)))).ToList();
        Console.WriteLine(FormattableString.Invariant($"{files.Count * Repeats} pictures of 3 and 5 megapixels, {rounds} rounds, one thread"));
        Console.WriteLine();
        Console.WriteLine("| | bare loop | hero score | times: middle (least to most) |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        Row("CPU ms a picture", [.. measured.Select(m => (m.Bare.Cpu, m.Run.Cpu))], files.Count * Repeats);
        Row("wall ms a picture", [.. measured.Select(m => (m.Bare.Wall, m.Run.Wall))], files.Count * Repeats);
        Directory.Delete(work, recursive: true);
    }

    static void Row(string name, List<(TimeSpan Bare, TimeSpan Run)> measured, int pictures)
    {
        var ratios = measured.Select(m => m.Run / m.Bare).Order().ToList();
        Console.WriteLine(FormattableString.Invariant(
            $"| {name} | {Middle(measured.Select(m => m.Bare)) / pictures:F1} | {Middle(measured.Select(m => m.Run)) / pictures:F1} | {ratios[ratios.Count / 2]:F2} ({ratios[0]:F2} to {ratios[^1]:F2}) |"));
    }

    static void PrintMemory(string folder, int count)
    {
        try
        {
            var images = Path.Combine(folder, "images");
            var files = Draw(images, count);
            var manifest = Build(Path.Combine(folder, "manifest.jsonl"), images, files);
            var watch = new MemoryWatch(EarlyPictures);
            var start = Stopwatch.GetTimestamp();
            var report = new ShardRun(manifest, images, new TechnicalScorer(), Shard.Whole, Path.Combine(folder, "out"), TimeProvider.System).Run(null, watch);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            using var process = Process.GetCurrentProcess();
            Console.WriteLine();
            Console.WriteLine(FormattableString.Invariant(
                $"{report.Done.Rows} distinct pictures of 128 px ({report.Done.Errors} failed): {report.Done.Rows / seconds:F0} a second with {report.Done.Threads} threads; working set {watch.Early / 1e6:F0} MB after {EarlyPictures}, {Environment.WorkingSet / 1e6:F0} MB at the end, {process.PeakWorkingSet64 / 1e6:F0} MB at most."));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static List<string> Draw(string images, int count)
    {
        List<string> files = [.. Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"{i / 1000:000}/{i:000000}.jpg"))];
        foreach (var (i, file) in files.Index())
        {
            var path = Path.Combine(images, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, Tests.NoisePictures.Jpeg(i));
        }
        return files;
    }

    static Manifest Build(string path, string images, IReadOnlyCollection<string> files)
    {
        ManifestBuilder.Build(path, new() { Files = files, Images = images }, overwrite: true);
        return Manifest.Open(path);
    }

    static void Bare(string pictures, List<string> files)
    {
        for (var i = 0; i < Repeats; i++)
        {
            files.ForEach(file => TechnicalScore.Of(PictureMeasurer.Measure(File.ReadAllBytes(Path.Combine(pictures, file)), []).Measures!));
        }
    }

    /// <summary>The whole of it: reading the manifest, hashing, the log through to the disk, the table, the note.</summary>
    static void Run(Manifest manifest, string pictures, string work)
    {
        for (var i = 0; i < Repeats; i++)
        {
            new ShardRun(manifest, pictures, new TechnicalScorer(), Shard.Whole, Path.Combine(work, "out"), TimeProvider.System).Run(new() { Threads = 1, Force = true });
        }
    }

    static (TimeSpan Cpu, TimeSpan Wall) Used(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var (cpu, start) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        work();
        process.Refresh();
        return (process.TotalProcessorTime - cpu, Stopwatch.GetElapsedTime(start));
    }

    static double Middle(IEnumerable<TimeSpan> times) => times.Order().ToList() is var sorted ? sorted[sorted.Count / 2].TotalMilliseconds : 0;
}
