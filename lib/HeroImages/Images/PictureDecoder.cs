using NetVips;

namespace HeroImages.Images;

/// <summary>Opens pictures as they are looked at: upright, sRGB, 8 bit, over white. To be used within <see cref="PictureCodec.Run"/>.</summary>
static class PictureDecoder
{
    const double White = 255;
    const string Profile = "icc-profile-data";

    /// <summary>Most pixels of the longer side that are held in memory: twice what large camera traps have.</summary>
    const int MostSide = 6144;

    /// <summary>What a JPEG can be reduced by while it is decoded, at a share of the time.</summary>
    static readonly int[] Shrinks = [8, 4, 2];

    /// <summary>Opens a picture no larger than asked for; a smaller one is not enlarged.</summary>
    /// <param name="content">The bytes of its file.</param>
    /// <param name="longestSide">Most pixels of its longer side.</param>
    /// <returns>The picture, whose pixels are decoded when they are asked for, or why there is none.</returns>
    public static (Image? Image, string? Failure) Open(byte[] content, int longestSide) =>
        Open(content, _ => longestSide, longestSide);

    /// <summary>
    /// Opens a picture reduced only so far as a JPEG can be while it is decoded, so that it is at least as large as needed, but
    /// never beyond 6144 pixels.
    /// </summary>
    /// <param name="content">The bytes of its file.</param>
    /// <param name="leastSide">Pixels that its longer side must keep, given its size in the file.</param>
    /// <returns>The picture, whose pixels are decoded when they are asked for, or why there is none.</returns>
    public static (Image? Image, string? Failure) OpenAtLeast(byte[] content, Func<ImageSize, int> leastSide) =>
        Open(content, leastSide, MostSide);

    /// <summary>
    /// Opens a picture in whichever size between two bounds costs least: a JPEG is reduced while it is decoded as far as the lower one
    /// allows, and only what is larger than the upper one is made smaller still.
    /// </summary>
    /// <param name="content">The bytes of its file.</param>
    /// <param name="leastSide">Pixels that its longer side keeps where the file has so many.</param>
    /// <param name="longestSide">Most pixels of its longer side.</param>
    /// <returns>The picture, whose pixels are decoded when they are asked for, or why there is none.</returns>
    public static (Image? Image, string? Failure) OpenBetween(byte[] content, int leastSide, int longestSide) =>
        Open(content, _ => leastSide, longestSide);

    static (Image? Image, string? Failure) Open(byte[] content, Func<ImageSize, int> leastSide, int longestSide)
    {
        if (PictureGate.Refuse(content.Length, content) is { } refusal)
        {
            return (null, refusal);
        }
        var loader = Image.FindLoadBuffer(content);
        if (PictureGate.Refuse(loader) is { } unknown)
        {
            return (null, unknown);
        }
        // An unknown loader was refused above.
        using var header = Image.NewFromBuffer(content, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated);
        return PictureGate.Refuse(header) is { } tooLarge
            ? (null, tooLarge)
            : (Decode(content, PictureGate.IsJpeg(loader!), header, leastSide, longestSide), null);
    }

    static Image Decode(byte[] content, bool isJpeg, Image header, Func<ImageSize, int> leastSide, int longestSide)
    {
        var shrink = isJpeg ? Shrink(header, leastSide(new(header.Width, header.Height))) : 1;
        using var decoded = isJpeg
            ? Image.JpegloadBuffer(content, shrink: shrink, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated)
            : header.Copy();
        // The library's own step does orientation, transparency and colour profiles; it is told of a profile only where
        // there is one, since changing colours for nothing takes time.
        var side = Math.Min(longestSide, Math.Max(decoded.Width, decoded.Height));
        using var small = decoded.ThumbnailImage(
            side, height: side, size: Enums.Size.Down, outputProfile: decoded.Contains(Profile) ? "srgb" : null);
        return Flat(small);
    }

    /// <summary>The largest reduction that leaves the longer side long enough.</summary>
    static int Shrink(Image header, int leastSide) =>
        Shrinks.FirstOrDefault(shrink => Math.Max(header.Width, header.Height) / shrink >= leastSide, 1);

    static Image Flat(Image image)
    {
        using var colour = image.Colourspace(Enums.Interpretation.Srgb);
        using var opaque = colour.HasAlpha() ? colour.Flatten(background: [White]) : colour.Copy();
        return opaque.Cast(Enums.BandFormat.Uchar);
    }
}
