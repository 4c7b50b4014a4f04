using NetVips;

namespace HeroImages.Images.Publishing;

/// <summary>What the header of a picture says, no pixel decoded.</summary>
/// <param name="Size">Its size as it is looked at.</param>
/// <param name="Orientation">Its EXIF orientation, 1 to 8; 1 where it has none.</param>
/// <param name="IsJpeg">Whether it is a JPEG, by its content.</param>
/// <param name="IsPrint">Whether its colours are those of printing ink (CMYK), which many programs cannot show.</param>
readonly record struct PictureHeader(ImageSize Size, int Orientation, bool IsJpeg, bool IsPrint)
{
    const string OrientationField = "orientation";
    const int FirstTurned = 5;

    /// <summary>Reads the header of a picture's bytes; gives why there is none. May be used from any number of threads.</summary>
    public static (PictureHeader? Header, string? Failure) Read(byte[] content)
    {
        if (PictureGate.Refuse(content.Length, content) is { } refusal)
        {
            return (null, refusal);
        }
        return PictureCodec.Run<PictureHeader?>(() =>
        {
            var loader = Image.FindLoadBuffer(content);
            if (PictureGate.Refuse(loader) is { } unknown)
            {
                return (null, unknown);
            }
            using var image = Image.NewFromBuffer(content, access: Enums.Access.Sequential);
            return PictureGate.Refuse(image) is { } tooLarge ? (null, tooLarge) : (Of(image, loader!), null);
        });
    }

    static PictureHeader Of(Image image, string loader)
    {
        var stated = image.Contains(OrientationField) ? Convert.ToInt32(image.Get(OrientationField), System.Globalization.CultureInfo.InvariantCulture) : 1;
        var orientation = stated is >= 1 and <= 8 ? stated : 1;
        var size = orientation >= FirstTurned ? new ImageSize(image.Height, image.Width) : new ImageSize(image.Width, image.Height);
        return new(size, orientation, PictureGate.IsJpeg(loader), image.Interpretation == Enums.Interpretation.Cmyk);
    }
}
