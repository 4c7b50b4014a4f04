using NetVips;

namespace HeroImages.Images;

/// <summary>Tells whether a picture can be decoded in full. May be used from any number of threads.</summary>
public static class PictureCheck
{
    /// <summary>
    /// Most pixels of a picture that is decoded, by its header: a few kilobytes can claim gigabytes. The limit is the
    /// one of Pillow, and eight times what the largest camera traps take.
    /// </summary>
    public const long PixelLimit = 178_956_970;

    /// <summary>What camera traps and their tools write; the codec library also knows drawings and tables.</summary>
    static readonly string[] PictureLoaders = ["Jpeg", "Png", "Nsgif", "Tiff", "Webp", "Heif", "Uhdr"];

    /// <summary>
    /// The codec library keeps one text of errors for all threads. A picture that failed is tried again alone, so that
    /// its reason is its own.
    /// </summary>
    static readonly ReaderWriterLockSlim Alone = new();

    /// <summary>Held so that it lives as long as the native code may call it.</summary>
    static readonly Log.LogDelegate Silence = (_, _, _) => { };

    static PictureCheck()
    {
        // One worker a picture is faster than several on one, and nothing is decoded twice.
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        Log.SetLogHandler("VIPS", NetVips.Enums.LogLevelFlags.Warning, Silence);
    }

    /// <summary>Decodes a picture of any kind that its content, not its name, tells, and forgets the pixels.</summary>
    /// <param name="path">The file.</param>
    /// <returns>
    /// Why it cannot be decoded: it is missing, empty, no picture, cut off, damaged or beyond <see cref="PixelLimit"/>.
    /// Null when it can: bytes behind the end of a picture do no harm, and wrong bytes within a JPEG that still make
    /// some picture are not noticed.
    /// </returns>
    public static string? Decode(string path)
    {
        if (Guarded(path, Alone.EnterReadLock, Alone.ExitReadLock) is null)
        {
            return null;
        }
        return Guarded(path, Alone.EnterWriteLock, Alone.ExitWriteLock);
    }

    static string? Guarded(string path, Action enter, Action exit)
    {
        enter();
        try
        {
            return Try(path);
        }
        catch (VipsException e)
        {
            return Reason(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return e.Message;
        }
        finally
        {
            exit();
        }
    }

    static string? Try(string path)
    {
        var (length, isBitmap) = Look(path);
        if (length == 0)
        {
            return "the file is empty";
        }
        if (isBitmap)
        {
            return "Windows bitmaps (BMP) cannot be decoded here; convert it to PNG or JPEG";
        }
        var loader = Image.FindLoad(path) ?? "";
        if (!PictureLoaders.Any(known => loader.Contains("Load" + known, StringComparison.OrdinalIgnoreCase)))
        {
            return "this is no picture";
        }
        using var image = Image.NewFromFile(path, access: NetVips.Enums.Access.Sequential, failOn: NetVips.Enums.FailOn.Truncated);
        if ((long)image.Width * image.Height > PixelLimit)
        {
            return FormattableString.Invariant($"the header claims {image.Width} x {image.Height} pixels, more than {PixelLimit / 1_000_000} million; not decoded");
        }
        // Asking for the mean makes every pixel be decoded.
        _ = image.Avg();
        return null;
    }

    static (long Length, bool IsBitmap) Look(string path)
    {
        using var file = File.OpenHandle(path);
        Span<byte> start = stackalloc byte[2];
        var read = RandomAccess.Read(file, start, 0);
        return (RandomAccess.GetLength(file), start[..read].SequenceEqual("BM"u8));
    }

    /// <summary>The codec's own lines, without the wrapper's first one and without repeats.</summary>
    static string Reason(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join("; ", lines.Skip(lines.Length > 1 ? 1 : 0).Distinct());
    }
}
