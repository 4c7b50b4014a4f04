using System.Diagnostics;
using System.Globalization;
using HeroImages.Images;

namespace HeroImages.Benchmarks;

/// <summary>Prepares all pictures of a folder, as a process of its own.</summary>
static class PixelsJob
{
    /// <summary>Prepares them once to warm up, then several times; prints CPU and wall seconds and peak megabytes.</summary>
    public static int Print(string folder, int threads, int passes)
    {
        var contents = Files(folder).Select(File.ReadAllBytes).ToList();
        Prepare(contents, threads);
        using var process = Process.GetCurrentProcess();
        var (cpu, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        Prepare([.. Enumerable.Repeat(contents, passes).SelectMany(c => c)], threads);
        var wall = clock.Elapsed.TotalSeconds;
        process.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{(process.TotalProcessorTime - cpu).TotalSeconds} {wall} {process.PeakWorkingSet64 / 1e6}"));
        return 0;
    }

    /// <summary>Writes the prepared pictures under their own names.</summary>
    public static void Save(string folder, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Files(folder))
        {
            File.WriteAllBytes(Path.Combine(target, Path.GetFileName(file)), Prepared(File.ReadAllBytes(file)).Jpeg);
        }
    }

    public static IReadOnlyList<string> Files(string folder) => [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];

    static void Prepare(List<byte[]> contents, int threads) =>
        Parallel.ForEach(contents, new() { MaxDegreeOfParallelism = threads }, content => Prepared(content));

    static PreparedPicture Prepared(byte[] content)
    {
        var (picture, failure) = PicturePreparer.Prepare(content, new());
        return picture ?? throw new InvalidOperationException(failure);
    }
}
