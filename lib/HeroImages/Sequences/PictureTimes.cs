using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Images;

namespace HeroImages.Sequences;

/// <summary>Takes from the pictures themselves the times that nothing else tells.</summary>
static class PictureTimes
{
    const int PicturesPerReport = 64;

    /// <summary>Fills in missing times; pictures that are missing, unreadable or without date stay without.</summary>
    /// <exception cref="InputException">The folder does not exist.</exception>
    public static void Fill(
        Column<long> times, DetectionColumns detections, string folder, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        if (!Directory.Exists(folder))
        {
            throw new InputException(folder, null, "there is no such folder", "the folder of the pictures", "Check the path.");
        }
        var undated = Enumerable.Range(0, times.Count)
            .Where(i => times[i] == CameraClock.Missing && !detections.IsVideo[i]).ToList();
        var done = 0;
        Parallel.ForEach(undated, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, image =>
        {
            times[image] = RelativePath.Below(folder, detections.Files[image]) is { } path
                ? ExifTime.Read(path)?.Ticks ?? CameraClock.Missing
                : CameraClock.Missing;
            if (Interlocked.Increment(ref done) is var count && (count % PicturesPerReport == 0 || count == undated.Count))
            {
                progress?.Report(new WorkProgress("reading the times of pictures", count, undated.Count, "images"));
            }
        });
    }
}
