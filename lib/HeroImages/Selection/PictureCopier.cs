using System.Collections.Concurrent;
using HeroImages.Files;

namespace HeroImages.Selection;

/// <summary>Brings chosen pictures into one folder. A picture that cannot be had is counted, and stops nothing.</summary>
static class PictureCopier
{
    /// <summary>Copies or links pictures under flat names.</summary>
    /// <param name="files">Paths as the results write them.</param>
    /// <param name="images">The folder they lie in; a path that leads out of it is refused.</param>
    /// <param name="target">The folder to fill.</param>
    /// <param name="transfer">Copies or links.</param>
    /// <param name="progress">Told each hundredth picture.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="IOException">The disk is full, or the limit of the account is reached.</exception>
    public static TransferResult Transfer(
        IReadOnlyCollection<string> files, string images, string target, PictureTransfer transfer,
        IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var names = FlatNames.For(files);
        var failures = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        IOException? full = null;
        var done = 0;
        Parallel.ForEach(names, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, (file, loop) =>
        {
            try
            {
                if (TryTransfer(RelativePath.Below(images, file.Key), Path.Combine(target, file.Value), transfer) is { } failure)
                {
                    failures[file.Key] = failure;
                }
            }
            catch (IOException e)
            {
                full = e;
                loop.Stop();
            }
            if (Interlocked.Increment(ref done) is var count && (count % 100 == 0 || count == names.Count))
            {
                progress?.Report(new(transfer == PictureTransfer.Link ? "linking pictures" : "copying pictures", count, names.Count, "pictures"));
            }
        });
        if (full is not null)
        {
            throw new IOException(full.Message, full);
        }
        return new(names.Where(n => !failures.ContainsKey(n.Key)).ToDictionary(StringComparer.Ordinal), failures);
    }

    static string? TryTransfer(string? source, string target, PictureTransfer transfer)
    {
        if (source is null)
        {
            return "its path leads out of the image folder";
        }
        if (!File.Exists(source))
        {
            return "it is not in the image folder";
        }
        try
        {
            Bring(source, target, transfer);
            return null;
        }
        catch (Exception e) when (e is UnauthorizedAccessException || (e is IOException io && !FullDisk.IsReason(io)))
        {
            // What is there of it is no picture.
            File.Delete(target);
            return e.Message;
        }
        catch (ArgumentOutOfRangeException e)
        {
            // How .NET reports a file beyond the size limit of the account.
            throw new IOException("a picture is larger than the file system or a limit of the account allows", e);
        }
    }

    static void Bring(string source, string target, PictureTransfer transfer)
    {
        if (transfer == PictureTransfer.Link)
        {
            File.CreateSymbolicLink(target, Path.GetFullPath(source));
        }
        else
        {
            File.Copy(source, target);
        }
    }
}
