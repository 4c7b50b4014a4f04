using NetVips;

namespace HeroImages.Images;

/// <summary>Decides by the first bytes and the header alone whether a picture is decoded.</summary>
static class PictureGate
{
    /// <summary>What camera traps and their tools write; the codec library also knows drawings and tables.</summary>
    static readonly string[] PictureLoaders = ["Jpeg", "Png", "Nsgif", "Tiff", "Webp", "Heif", "Uhdr"];

    /// <summary>Bytes that <see cref="Refuse(long, ReadOnlySpan{byte})"/> wants to see.</summary>
    public const int BytesLookedAt = 2;

    /// <summary>Why a file is not handed to the codec library; null when it may be.</summary>
    /// <param name="length">Bytes of the file.</param>
    /// <param name="start">Its beginning.</param>
    public static string? Refuse(long length, ReadOnlySpan<byte> start) =>
        length == 0 ? "the file is empty"
        : start.StartsWith("BM"u8) ? "Windows bitmaps (BMP) cannot be decoded here; convert it to PNG or JPEG"
        : null;

    /// <summary>Why a file is not opened by a loader; null when it may be.</summary>
    public static string? Refuse(string? loader) =>
        PictureLoaders.Any(known => IsOf(loader, known)) ? null : "this is no picture";

    /// <summary>Why a picture is not decoded, by its header; null when it may be.</summary>
    public static string? Refuse(Image header) => (long)header.Width * header.Height <= PictureCheck.PixelLimit
        ? null
        : FormattableString.Invariant($"the header claims {header.Width} x {header.Height} pixels, more than {PictureCheck.PixelLimit / 1_000_000} million; not decoded");

    /// <summary>Whether the loader is one for JPEG, with or without a map of highlights for brighter screens.</summary>
    public static bool IsJpeg(string loader) => IsOf(loader, "Jpeg") || IsOf(loader, "Uhdr");

    static bool IsOf(string? loader, string kind) => loader?.Contains("Load" + kind, StringComparison.OrdinalIgnoreCase) == true;
}
