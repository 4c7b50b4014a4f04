using NetVips;

namespace HeroImages.Images.Publishing;

/// <summary>Makes pictures that may leave the house: no place, no maker notes, no serial numbers, no hidden second picture.</summary>
static class CleanPicture
{
    const int Quality = 95;
    const int LookedAtSide = 64;

    /// <summary>
    /// A JPEG with the pixels of a picture and nothing else of its file, and with a credit. The pixels of a JPEG stay as they
    /// are; other kinds, printing colours and what is to be cropped are encoded anew, upright and in sRGB.
    /// </summary>
    /// <param name="content">The bytes of the picture's file.</param>
    /// <param name="credit">What the new file says of itself; null for nothing.</param>
    /// <param name="infoBar">Share of its height to cut off at the bottom, where cameras print time and place; 0 for nothing.</param>
    /// <returns>The JPEG, or why there is none. May be used from any number of threads.</returns>
    public static (byte[]? Jpeg, string? Failure) Of(byte[] content, PictureCredit? credit = null, double infoBar = 0)
    {
        var (header, failure) = PictureHeader.Read(content);
        if (header is not { } known)
        {
            return (null, failure);
        }
        if (PicturePreparer.Prepare(content, new() { LongestSide = LookedAtSide }).Failure is { } unsound)
        {
            return (null, unsound);
        }
        var asItIs = known is { IsJpeg: true, IsPrint: false } && infoBar == 0;
        return asItIs && JpegMetadata.Replace(content, Segments(credit, known.Orientation)) is { } jpeg
            ? (jpeg, null)
            : Encoded(content, credit, infoBar);
    }

    static (byte[]? Jpeg, string? Failure) Encoded(byte[] content, PictureCredit? credit, double infoBar)
    {
        var (encoded, failure) = PictureCodec.Run<byte[]>(() =>
        {
            var (image, unread) = PictureDecoder.Open(content, int.MaxValue);
            using (image)
            {
                if (image is null)
                {
                    return (null, unread);
                }
                using var cropped = image.Crop(0, 0, image.Width, Math.Max(1, image.Height - (int)Math.Ceiling(image.Height * infoBar)));
                return (cropped.JpegsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None), null);
            }
        });
        return encoded is null ? (null, failure) : (JpegMetadata.Replace(encoded, Segments(credit, 1)), null);
    }

    static IEnumerable<byte[]> Segments(PictureCredit? credit, int orientation) =>
        new[] { ExifBlock.Segment(credit ?? new(), orientation), credit is null ? null : IptcBlock.Segment(credit), credit is null ? null : XmpPacket.Segment(credit) }
            .OfType<byte[]>();
}
