using System.Collections.Concurrent;
using HeroImages.Files;
using HeroImages.Images;

namespace HeroImages.Galleries;

/// <summary>Makes the pictures of a page, several at a time, into files that are named by their content: equal pictures share one.</summary>
sealed class GalleryImages(string folder)
{
    const string Step = "making pictures small";

    /// <summary>Digits of the hash in a name: 96 bits, which do not meet by chance.</summary>
    const int NameLength = 24;

    readonly ConcurrentDictionary<string, bool> _written = new(StringComparer.Ordinal);

    /// <summary>Names of all files that were written.</summary>
    public IReadOnlyCollection<string> Names => [.. _written.Keys];

    /// <summary>Makes the pictures, in their order.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public IReadOnlyList<GalleryImage> Make(IReadOnlyList<GalleryPicture> pictures, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var images = new GalleryImage[pictures.Count];
        var done = 0;
        try
        {
            Parallel.For(0, pictures.Count, new() { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
            {
                images[i] = Make(pictures[i]);
                progress?.Report(new(Step, Interlocked.Increment(ref done), pictures.Count, "pictures"));
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<IOException>().FirstOrDefault() is { } unwritable)
        {
            throw new IOException(unwritable.Message, unwritable);
        }
        return images;
    }

    GalleryImage Make(GalleryPicture picture)
    {
        if (picture.Path is null)
        {
            return GalleryImage.Unseen(picture.NotFound ?? "its file is not known");
        }
        var (content, unread) = PictureFile.Read(picture.Path);
        if (content is null)
        {
            return GalleryImage.Unseen(unread!);
        }
        var (image, failure) = PageImages.Make(content);
        return image is null
            ? GalleryImage.Unseen(failure!)
            : new(Write(image.Small), Write(image.Large), image.Size, image.IsInfraRed, picture.Sha256 is { } rated && FileHash.Of(content) != rated, null);
    }

    string Write(byte[] jpeg)
    {
        var name = FileHash.Of(jpeg)[..NameLength] + ".jpg";
        if (_written.TryAdd(name, true))
        {
            File.WriteAllBytes(Path.Combine(folder, name), jpeg);
        }
        return name;
    }
}
