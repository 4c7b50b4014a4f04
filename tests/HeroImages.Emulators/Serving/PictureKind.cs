namespace HeroImages.Emulators.Serving;

/// <summary>Tells pictures by their first bytes.</summary>
static class PictureKind
{
    /// <summary>The MIME type the bytes begin like, or null.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) ? "image/jpeg"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]) ? "image/png"
        : bytes.Length >= 12 && bytes[..4].SequenceEqual("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) ? "image/webp"
        : bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8) ? "image/heic"
        : null;

    /// <summary>Whether the bytes can be of the type declared.</summary>
    public static bool Fits(ReadOnlySpan<byte> bytes, string declared) =>
        Of(bytes) is { } found && (found == declared || (found == "image/heic" && declared == "image/heif"));
}
