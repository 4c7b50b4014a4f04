using System.Security.Cryptography;
using HeroImages.SampleData.Collection;
using HeroImages.SampleData.Quality;
using HeroImages.SampleData.Rendering;

namespace HeroImages.SampleData.Writing;

/// <summary>Draws a planned collection and writes all of its files.</summary>
public static class SampleWriter
{
    /// <summary>
    /// Writes the whole collection into a folder. A few hundred bytes per picture stay in memory; pixels only while
    /// they are drawn.
    /// </summary>
    public static IReadOnlyList<DrawnPicture> Write(SamplePlan plan, string folder, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        OneThreadPerPicture();
        foreach (var site in plan.Pictures.Select(picture => picture.Site).Distinct())
            Directory.CreateDirectory(Path.Combine(folder, SampleFiles.Images, site.Name));
        var drawn = new DrawnPicture[plan.Pictures.Count];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        Parallel.For(0, drawn.Length, options, i =>
        {
            drawn[i] = Draw(plan.Pictures[i], plan.Seed, folder);
            progress?.Report(Interlocked.Increment(ref done));
        });
        WriteRecords(plan, drawn, folder);
        return drawn;
    }

    static DrawnPicture Draw(PlannedPicture picture, ulong seed, string folder)
    {
        var composed = PictureComposer.Compose(picture, seed);
        var jpeg = PictureRenderer.Render(picture, composed, seed);
        File.WriteAllBytes(Path.Combine(folder, SampleFiles.Images, picture.File), jpeg);
        return new(picture, composed.Boxes, LatentQuality.Of(picture, composed.Boxes, seed), Convert.ToHexStringLower(SHA256.HashData(jpeg)), jpeg.Length);
    }

    static void WriteRecords(SamplePlan plan, DrawnPicture[] drawn, string folder)
    {
        DetectionsFile.Write(Path.Combine(folder, SampleFiles.Detections), drawn, plan.Seed);
        MetadataFile.Write(Path.Combine(folder, SampleFiles.Metadata), drawn, plan.Seed);
        TruthFile.Write(Path.Combine(folder, SampleFiles.Truth), drawn, plan.Seed);
        RatingsFile.Write(Path.Combine(folder, SampleFiles.Ratings), drawn, plan.Seed);
        ProjectFile.Write(Path.Combine(folder, SampleFiles.Project));
        SampleReadme.Write(Path.Combine(folder, SampleFiles.Readme), plan, drawn);
    }

    // pictures are drawn in parallel, so threads within one only get in each other's way; nothing is drawn twice
    static void OneThreadPerPicture()
    {
        NetVips.NetVips.Concurrency = 1;
        NetVips.Cache.Max = 0;
    }
}
