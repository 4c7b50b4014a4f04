using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Formatting;

/// <summary>Bytes that are pictures.</summary>
static class Pictures
{
    const string Gif = "image/gif";
    const string WebP = "image/webp";

    static ReadOnlySpan<byte> PngMark => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    static ReadOnlySpan<byte> JpegMark => [0xFF, 0xD8, 0xFF];

    /// <summary>The kinds of pictures that are known.</summary>
    public static IReadOnlyList<string> MimeTypesKnown { get; } = [MimeTypes.Png, MimeTypes.Jpeg, Gif, WebP];

    /// <summary>The kind of picture that bytes hold, by how they begin; null where they hold none.</summary>
    public static string? MimeTypeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(PngMark))
            return MimeTypes.Png;
        if (bytes.StartsWith(JpegMark))
            return MimeTypes.Jpeg;
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            return Gif;
        return bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? WebP : null;
    }

    /// <summary>What the bytes are, in words.</summary>
    public static string Text(byte[] bytes) =>
        MimeTypeOf(bytes) is { } type ? $"{type["image/".Length..].ToUpperInvariant()} picture, {Counts.Text(bytes.LongLength)} bytes" : $"byte[{bytes.LongLength}]";
}
