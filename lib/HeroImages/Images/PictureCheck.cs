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

    /// <summary>Decodes a picture of any kind that its content, not its name, tells, and forgets the pixels.</summary>
    /// <param name="path">The file.</param>
    /// <returns>
    /// Why it cannot be decoded: it is missing, empty, no picture, cut off, damaged or beyond <see cref="PixelLimit"/>.
    /// Null when it can: bytes behind the end of a picture do no harm, and wrong bytes within a JPEG that still make
    /// some picture are not noticed.
    /// </returns>
    public static string? Decode(string path) => PictureCodec.Run(() => Try(path)).Failure;

    static (double Mean, string? Failure) Try(string path)
    {
        if (Look(path) is { } refusal)
        {
            return (0, refusal);
        }
        if (PictureGate.Refuse(Image.FindLoad(path)) is { } unknown)
        {
            return (0, unknown);
        }
        using var image = Image.NewFromFile(path, access: NetVips.Enums.Access.Sequential, failOn: NetVips.Enums.FailOn.Truncated);
        // Asking for the mean makes every pixel be decoded.
        return PictureGate.Refuse(image) is { } tooLarge ? (0, tooLarge) : (image.Avg(), null);
    }

    static string? Look(string path)
    {
        using var file = File.OpenHandle(path);
        Span<byte> start = stackalloc byte[PictureGate.BytesLookedAt];
        var read = RandomAccess.Read(file, start, 0);
        return PictureGate.Refuse(RandomAccess.GetLength(file), start[..read]);
    }
}
