using System.Runtime.CompilerServices;
using HeroImages.Files;
using HeroImages.Images;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>Prepares pictures, several at a time, in their order, and never more ahead than processors can make use of.</summary>
/// <param name="options">How.</param>
/// <param name="isNeeded">Whether a picture of this hash has to be sent; asked from any thread.</param>
sealed class EntryPreparer(PictureOptions options, Func<string, bool> isNeeded)
{
    static readonly int Ahead = 2 * Environment.ProcessorCount;

    public async IAsyncEnumerable<PreparedEntry> PrepareAsync(IEnumerable<RatingPicture> pictures, [EnumeratorCancellation] CancellationToken cancel)
    {
        var preparing = new Queue<Task<PreparedEntry>>();
        foreach (var picture in pictures)
        {
            preparing.Enqueue(Task.Run(() => Prepare(picture), cancel));
            if (preparing.Count > Ahead)
            {
                yield return await preparing.Dequeue().ConfigureAwait(false);
            }
        }
        while (preparing.TryDequeue(out var next))
        {
            yield return await next.ConfigureAwait(false);
        }
    }

    PreparedEntry Prepare(RatingPicture picture)
    {
        var (content, failure) = PictureFile.Read(picture.Path);
        if (content is null)
        {
            return new(picture, null, null, failure);
        }
        var sha256 = FileHash.Of(content);
        if (!isNeeded(sha256))
        {
            return new(picture, sha256, null, null);
        }
        var (prepared, trouble) = PicturePreparer.Prepare(content, options);
        return new(picture, sha256, prepared?.Jpeg, prepared is null ? trouble ?? "no picture" : null);
    }
}
