using HeroImages.Files;
using HeroImages.Images;

namespace HeroImages.Web.Pictures;

/// <summary>
/// Pictures made ready for the page: those last asked for stay in memory, up to a number of bytes. May be used from any number of threads.
/// </summary>
/// <param name="options">Size and quality.</param>
/// <param name="mostBytes">Bytes that are kept.</param>
sealed class PictureShelf(PictureOptions options, long mostBytes) : IDisposable
{
    readonly Lock _lock = new();
    readonly SemaphoreSlim _hands = new(Environment.ProcessorCount);
    readonly Dictionary<string, LinkedListNode<(string Path, Task<ShelvedPicture> Picture)>> _byPath = new(StringComparer.Ordinal);
    readonly LinkedList<(string Path, Task<ShelvedPicture> Picture)> _byUse = new();

    /// <summary>Bytes that are kept at the moment.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
            {
                return _byUse.Sum(shelved => BytesOf(shelved.Picture));
            }
        }
    }

    /// <summary>The picture of a file; it is made once for all who ask at the same time.</summary>
    public Task<ShelvedPicture> GetAsync(string path)
    {
        lock (_lock)
        {
            if (_byPath.TryGetValue(path, out var known))
            {
                _byUse.Remove(known);
                _byUse.AddFirst(known);
                return known.Value.Picture;
            }
            DropOldest();
            var node = _byUse.AddFirst((path, Task.Run(() => MakeAsync(path))));
            _byPath.Add(path, node);
            return node.Value.Picture;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _hands.Dispose();

    async Task<ShelvedPicture> MakeAsync(string path)
    {
        await _hands.WaitAsync().ConfigureAwait(false);
        try
        {
            var (content, unread) = PictureFile.Read(path);
            if (content is null)
            {
                return new(null, null, unread);
            }
            var (picture, failure) = PicturePreparer.Prepare(content, options);
            return new(picture?.Jpeg, FileHash.Of(content), failure);
        }
        finally
        {
            _hands.Release();
        }
    }

    void DropOldest()
    {
        var bytes = _byUse.Sum(shelved => BytesOf(shelved.Picture));
        while (bytes > mostBytes && _byUse.Last is { } oldest)
        {
            bytes -= BytesOf(oldest.Value.Picture);
            _byUse.RemoveLast();
            _byPath.Remove(oldest.Value.Path);
        }
    }

    static long BytesOf(Task<ShelvedPicture> picture) => picture.IsCompletedSuccessfully ? picture.Result.Jpeg?.Length ?? 0 : 0;
}
