using System.Diagnostics;
using System.Globalization;
using HeroImages.Emulators;
using HeroImages.Images;
using HeroImages.Labeling;
using HeroImages.Labeling.Gemini;

namespace HeroImages.Benchmarks;

/// <summary>
/// Rating by Gemini's emulator, which runs as a process of its own, against the speed at which the same pictures can be
/// prepared, in one run.
/// </summary>
static class RatingTable
{
    const int InFlight = 32;
    const int DelayMilliseconds = 200;
    const int Ahead = 8;
    const int SmallSide = 320;
    const string Model = "gemini-3.5-flash-lite";

    /// <summary>The most that so many in flight can reach: 32 every 0.2 s.</summary>
    const double MostPerSecond = InFlight * 1000.0 / DelayMilliseconds;

    public static int Print(string data, int count, int instant)
    {
        var drawn = PixelsTable.Draw(Path.Combine(data, "pictures"));
        Console.WriteLine(ScaleTable.Machine());
        Console.WriteLine();
        Console.WriteLine("| pictures | prepared a second, bare | rated a second | share of what is possible | CPU ms a rating | MB after a tenth | MB at the end |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        Row("prepared beforehand", RatedSet.Make(Path.Combine(data, "rated-prepared"), drawn, count, new()));
        Row("full size", RatedSet.Make(Path.Combine(data, "rated-full"), drawn, count, null));
        Console.WriteLine();
        Overhead(RatedSet.Make(Path.Combine(data, "rated-small"), drawn, instant, new() { LongestSide = SmallSide }));
        return 0;
    }

    static void Row(string name, IReadOnlyList<RatingPicture> pictures)
    {
        var bare = pictures.Count / Bare(pictures).Wall;
        var run = Rate(pictures, DelayMilliseconds);
        var speed = pictures.Count / run.Wall;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {pictures.Count:N0}, {name} | {bare:F0} | {speed:F0} | {100 * speed / Math.Min(MostPerSecond, bare):F0} % | {1000 * run.Cpu / pictures.Count:F1} | {run.Early / 1e6:F0} | {run.Late / 1e6:F0} |"));
    }

    static void Overhead(IReadOnlyList<RatingPicture> pictures)
    {
        var bare = Bare(pictures);
        var run = Rate(pictures, 0);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{pictures.Count:N0} ratings of {SmallSide}-pixel pictures, answered at once: {1000 * run.Cpu / pictures.Count:F2} ms CPU a rating, of which reading and preparing {1000 * bare.Cpu / pictures.Count:F2} ms; ours beside that {1000 * (run.Cpu - bare.Cpu) / pictures.Count:F2} ms. {pictures.Count / run.Wall:F0} a second; {run.Early / 1e6:F0} MB after a tenth, {run.Late / 1e6:F0} MB at the end."));
    }

    /// <summary>Reads and prepares all pictures on all processors and does nothing with them.</summary>
    static (double Wall, double Cpu) Bare(IReadOnlyList<RatingPicture> pictures)
    {
        var (start, cpu) = (Stopwatch.GetTimestamp(), Cpu());
        Parallel.ForEach(pictures, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, picture =>
        {
            if (PicturePreparer.Prepare(File.ReadAllBytes(picture.Path), new()).Picture is null)
            {
                throw new InvalidOperationException($"{picture.Path} cannot be prepared.");
            }
        });
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, Cpu() - cpu);
    }

    static (double Wall, double Cpu, long Early, long Late) Rate(IReadOnlyList<RatingPicture> pictures, int delay)
    {
        using var emulator = EmulatorProcess.Start("gemini", "--scores", "hash", "--delay", delay.ToString(CultureInfo.InvariantCulture));
        var folder = Directory.CreateTempSubdirectory("hero-rating-").FullName;
        try
        {
            using var http = RaterHttp.Create();
            using var journal = RatingJournal.Open(folder);
            var rater = GeminiRater.Create(http, new(emulator.BaseUrl, EmulatorOptions.DefaultKey), Model, new() { Concurrency = InFlight });
            var run = new RatingRun(rater, journal, TimeProvider.System);
            var memory = new MemoryWatch(pictures.Count / 10);
            var (start, cpu) = (Stopwatch.GetTimestamp(), Cpu());
            var report = run.RateAsync(pictures, new() { Concurrency = InFlight, Ahead = Ahead }, memory).GetAwaiter().GetResult();
            var (wall, used) = (Stopwatch.GetElapsedTime(start).TotalSeconds, Cpu() - cpu);
            return report.Rated == pictures.Count
                ? (wall, used, memory.Early, Environment.WorkingSet)
                : throw new InvalidOperationException($"only {report.Rated} were rated: {report.Stopped} {string.Join("; ", report.Failures)}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static double Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }
}
