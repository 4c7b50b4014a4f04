using System.Globalization;
using HeroImages.SampleData.Collection;
using HeroImages.SampleData.Rendering;

namespace HeroImages.Benchmarks;

/// <summary>
/// Preparing pictures for raters against Pillow with a full decode and Lanczos, in one run: rounds are interleaved, and
/// ratios are taken within a round, so that other work on the machine falls on both.
/// </summary>
static class PixelsTable
{
    const string Python = "/usr/bin/python3";
    const int Made = 8;
    const ulong Seed = 7;

    /// <summary>What camera traps take: 3 and 5 million pixels.</summary>
    static readonly (int Width, int Height)[] Sizes = [(2048, 1536), (2560, 1920)];

    static readonly string Script = Path.Combine(AppContext.BaseDirectory, "pillow.py");

    public static int Print(string? pictures, string data, int rounds, int passes)
    {
        var folder = pictures is null ? Draw(Path.Combine(data, "pictures")) : Gather(pictures, Path.Combine(data, "gathered"));
        var count = PixelsJob.Files(folder).Count * passes;
        var runs = Enumerable.Range(0, rounds).Select(_ => Round(folder, passes)).ToList();
        Console.WriteLine(FormattableString.Invariant($"{PixelsJob.Files(folder).Count} pictures, {rounds} rounds of {passes} passes"));
        Console.WriteLine();
        Console.WriteLine("| way | pictures a second | times one Pillow thread: middle (least to most) | CPU ms a picture | peak MB |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var way in Ways)
        {
            Row(way, [.. runs.Select(r => (r[way], r[Ways[0]]))], count);
        }
        PrintLikeness(folder, Path.Combine(data, "prepared"));
        return 0;
    }

    static readonly (string Name, int Threads)[] Ways = [("Pillow", 1), ("Hero Images", 1), ("Pillow", 2), ("Hero Images", 2)];

    static Dictionary<(string, int), Usage> Round(string folder, int passes) => Ways.ToDictionary(
        way => way,
        way => way.Name == "Pillow"
            ? ChildProcess.Run(Python, Script, "time", folder, Text(way.Threads), Text(passes)).PlainUsage()
            : ChildProcess.Run("dotnet", typeof(PixelsTable).Assembly.Location, "prepare", folder, "--threads", Text(way.Threads), "--passes", Text(passes)).PlainUsage());

    static void Row((string Name, int Threads) way, List<(Usage Own, Usage Pillow)> runs, int count)
    {
        var ratios = runs.Select(r => r.Pillow.WallSeconds / r.Own.WallSeconds).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {way.Name}, {way.Threads} thread{(way.Threads > 1 ? "s" : "")} | {count / Middle(runs.Select(r => r.Own.WallSeconds)):F0} | {Middle(ratios):F2} ({ratios[0]:F2} to {ratios[^1]:F2}) | {1000 * Middle(runs.Select(r => r.Own.CpuSeconds)) / count:F1} | {runs.Max(r => r.Own.PeakMegabytes):F0} |"));
    }

    static void PrintLikeness(string folder, string prepared)
    {
        PixelsJob.Save(folder, prepared);
        var lines = ChildProcess.Run(Python, Script, "psnr", folder, prepared).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var values = lines.Select(l => l.Split(' ').Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray()).ToList();
        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant(
            $"PSNR to an uncompressed Lanczos: Hero Images median {Middle(values.Select(v => v[0])):F1} dB, least {values.Min(v => v[0]):F1}; Pillow's own JPEG {Middle(values.Select(v => v[1])):F1} and {values.Min(v => v[1]):F1}."));
    }

    internal static string Draw(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var picture in SamplePlanner.Plan(Seed, Made).Pictures.Where(p => !File.Exists(PathOf(folder, p))))
        {
            var (width, height) = Sizes[picture.Index % Sizes.Length];
            var large = picture with { Site = picture.Site with { Width = width, Height = height } };
            File.WriteAllBytes(PathOf(folder, picture), PictureRenderer.Render(large, PictureComposer.Compose(large, Seed), Seed));
        }
        return folder;
    }

    static string PathOf(string folder, PlannedPicture picture) => Path.Combine(folder, $"{picture.Index:00}.jpg");

    static string Gather(string pictures, string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
        Directory.CreateDirectory(folder);
        var files = Directory.GetFiles(pictures, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f).ToLowerInvariant() is ".jpg" or ".jpeg").Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < files.Count; i++)
        {
            File.Copy(files[i], Path.Combine(folder, $"{i:0000}.jpg"));
        }
        return folder;
    }

    static double Middle(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
