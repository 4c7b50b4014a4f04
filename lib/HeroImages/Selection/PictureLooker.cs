using HeroImages.Files;
using HeroImages.Images;

namespace HeroImages.Selection;

/// <summary>Opens pictures and measures them, several at a time. A picture that cannot be read is a failure, and stops nothing.</summary>
sealed class PictureLooker(LookOptions options, double infoBar, int threads)
{
    readonly MeasureOptions _measuring = new() { InfoBar = infoBar };

    /// <summary>Looks at all frames.</summary>
    /// <returns>For each frame, in order, what was seen or why nothing was.</returns>
    public (LookedFrame? Seen, string? Failure)[] Look(IReadOnlyList<LeadingFrame> frames, CancellationToken cancel)
    {
        var looked = new (LookedFrame? Seen, string? Failure)[frames.Count];
        var done = 0;
        Parallel.For(0, frames.Count, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = threads }, i =>
        {
            looked[i] = Look(frames[i]);
            options.Progress?.Report(new("looking at pictures", Interlocked.Increment(ref done), frames.Count, "pictures"));
        });
        return looked;
    }

    (LookedFrame? Seen, string? Failure) Look(in LeadingFrame frame)
    {
        if (RelativePath.Below(options.Images, frame.File) is not { } path)
        {
            return (null, "its path leads out of the image folder");
        }
        if (!File.Exists(path))
        {
            return (null, "it is not in the image folder");
        }
        var (content, unread) = PictureFile.Read(path);
        if (content is null)
        {
            return (null, unread);
        }
        var (measures, failure) = PictureMeasurer.Measure(content, frame.Areas, _measuring);
        return measures is null ? (null, failure) : (new(frame.Frame, frame.File, measures), null);
    }
}
