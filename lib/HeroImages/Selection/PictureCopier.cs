using System.Collections.Concurrent;
using HeroImages.Files;

namespace HeroImages.Selection;

/// <summary>Brings chosen pictures into one folder. A picture that cannot be had is counted, and stops nothing.</summary>
static class PictureCopier
{
    const int DiskFullOnUnix = 28;
    const int DiskFullOnWindows = 112;
    const int FileTooLarge = 27;

    /// <summary>Copies or links pictures under flat names.</summary>
    /// <param name="files">Paths as the results write them.</param>
    /// <param name="images">The folder they lie in; a path that leads out of it is refused.</param>
    /// <param name="target">The folder to fill.</param>
    /// <param name="transfer">Copies or links.</param>
    /// <param name="progress">Told each hundredth picture.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="IOException">The disk is full.</exception>
    public static TransferResult Transfer(
        IReadOnlyCollection<string> files, string images, string target, PictureTransfer transfer,
        IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var names = FlatNames.For(files);
        var failures = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var done = 0;
        Parallel.ForEach(names, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, file =>
        {
            if (TryTransfer(RelativePath.Below(images, file.Key), Path.Combine(target, file.Value), transfer) is { } failure)
            {
                failures[file.Key] = failure;
            }
            if (Interlocked.Increment(ref done) is var count && (count % 100 == 0 || count == names.Count))
            {
                progress?.Report(new(transfer == PictureTransfer.Link ? "linking pictures" : "copying pictures", count, names.Count, "pictures"));
            }
        });
        return new(names.Where(n => !failures.ContainsKey(n.Key)).ToDictionary(StringComparer.Ordinal), failures);
    }

    static string? TryTransfer(string? source, string target, PictureTransfer transfer)
    {
        if (source is null)
        {
            return "its path leads out of the image folder";
        }
        try
        {
            if (!File.Exists(source))
            {
                return "it is not in the image folder";
            }
            if (transfer == PictureTransfer.Link)
            {
                File.CreateSymbolicLink(target, Path.GetFullPath(source));
                return null;
            }
            File.Copy(source, target);
            return null;
        }
        catch (IOException e) when (!IsDiskFull(e))
        {
            return e.Message;
        }
        catch (UnauthorizedAccessException e)
        {
            return e.Message;
        }
    }

    /// <summary>A full disk is no fault of the picture: nothing after it would fare better.</summary>
    static bool IsDiskFull(IOException e) => (e.HResult & 0xffff) is DiskFullOnUnix or DiskFullOnWindows or FileTooLarge;
}
