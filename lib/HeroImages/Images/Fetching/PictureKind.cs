namespace HeroImages.Images.Fetching;

/// <summary>Tells pictures from error pages by their first bytes.</summary>
static class PictureKind
{
    /// <summary>Bytes needed to tell.</summary>
    public const int BytesNeeded = 12;

    /// <summary>Whether a file that begins so is a JPEG, PNG, GIF, TIFF, WebP or HEIF.</summary>
    public static bool IsPicture(ReadOnlySpan<byte> start) => start switch
    {
        [0xff, 0xd8, 0xff, ..] => true,
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => true,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => true,
        [(byte)'I', (byte)'I', 42 or 43, 0, ..] or [(byte)'M', (byte)'M', 0, 42 or 43, ..] => true,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => true,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => true,
        _ => false,
    };
}
