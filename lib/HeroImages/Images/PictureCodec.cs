using NetVips;

namespace HeroImages.Images;

/// <summary>
/// Sets the codec library up and runs work on it, so that a picture that cannot be decoded becomes a reason of its own.
/// May be used from any number of threads.
/// </summary>
static class PictureCodec
{
    /// <summary>
    /// The codec library keeps one text of errors for all threads. A picture that failed is tried again alone, so that
    /// its reason is its own.
    /// </summary>
    static readonly ReaderWriterLockSlim Alone = new();

    /// <summary>Held so that it lives as long as the native code may call it.</summary>
    static readonly Log.LogDelegate Silence = (_, _, _) => { };

    /// <summary>What the codecs say of a file that ends before the picture does.</summary>
    static readonly string[] TooShort = ["premature end", "truncated", "end of stream", "end of file", "unexpected eof", "read error", "not enough data"];

    static PictureCodec()
    {
        // One worker a picture is faster than several on one, and nothing is decoded twice.
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        Log.SetLogHandler("VIPS", NetVips.Enums.LogLevelFlags.Warning, Silence);
    }

    /// <summary>Runs work that decodes.</summary>
    /// <param name="work">
    /// Gives a value, or why there is none. Pixels must be asked for inside, and it may be run twice.
    /// </param>
    /// <returns>What the work gave, or why the picture cannot be read.</returns>
    public static (T? Value, string? Failure) Run<T>(Func<(T? Value, string? Failure)> work)
    {
        try
        {
            return Locked(work, Alone.EnterReadLock, Alone.ExitReadLock);
        }
        catch (VipsException)
        {
            return RunAlone(work);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (default, e.Message);
        }
    }

    static (T? Value, string? Failure) RunAlone<T>(Func<(T? Value, string? Failure)> work)
    {
        try
        {
            return Locked(work, Alone.EnterWriteLock, Alone.ExitWriteLock);
        }
        catch (VipsException e)
        {
            return (default, Reason(e.Message));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (default, e.Message);
        }
    }

    static T Locked<T>(Func<T> work, Action enter, Action exit)
    {
        enter();
        try
        {
            return work();
        }
        finally
        {
            exit();
        }
    }

    /// <summary>What is the matter, and the codec's own lines without the wrapper's first one and without repeats.</summary>
    internal static string Reason(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var own = string.Join("; ", lines.Skip(lines.Length > 1 ? 1 : 0).Distinct());
        var isShort = TooShort.Any(words => own.Contains(words, StringComparison.OrdinalIgnoreCase));
        return $"the file is {(isShort ? "cut off" : "damaged")} ({own})";
    }
}
