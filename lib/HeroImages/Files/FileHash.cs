using System.Security.Cryptography;

namespace HeroImages.Files;

/// <summary>The hash by which a picture is known, whatever it is called.</summary>
static class FileHash
{
    const int BufferBytes = 1 << 16;

    /// <summary>Size and SHA-256, in lower-case hexadecimal, of a file.</summary>
    public static async Task<(long Bytes, string Sha256)> OfAsync(string path, CancellationToken cancel)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan);
        var hash = await SHA256.HashDataAsync(stream, cancel).ConfigureAwait(false);
        return (stream.Length, Convert.ToHexStringLower(hash));
    }

    /// <summary>SHA-256 of a file, in lower-case hexadecimal.</summary>
    public static string Of(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>SHA-256 of a file's content, in lower-case hexadecimal.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
