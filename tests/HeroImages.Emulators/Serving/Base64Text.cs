using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace HeroImages.Emulators.Serving;

/// <summary>Decodes base64 once, into rented memory, straight from the bytes of the request.</summary>
static class Base64Text
{
    /// <summary>Hands the bytes of a JSON string to a reader.</summary>
    /// <returns>False where it is not base64 of the standard alphabet, padded.</returns>
    public static bool TryRead<T>(JsonElement text, Func<ReadOnlySpan<byte>, T> read, out T result)
    {
        var raw = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        return raw.Contains((byte)'\\') ? TryReadEscaped(text, read, out result) : TryRead(raw, read, out result);
    }

    public static bool TryRead<T>(ReadOnlySpan<byte> text, Func<ReadOnlySpan<byte>, T> read, out T result)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Base64.GetMaxDecodedFromUtf8Length(text.Length) + 1);
        try
        {
            var isSound = Base64.DecodeFromUtf8(text, rented, out _, out var written) == OperationStatus.Done;
            result = isSound ? read(rented.AsSpan(0, written)) : default!;
            return isSound;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    // Some writers escape '+' or '/', which is fine JSON.
    static bool TryReadEscaped<T>(JsonElement text, Func<ReadOnlySpan<byte>, T> read, out T result)
    {
        var isSound = text.TryGetBytesFromBase64(out var bytes);
        result = isSound ? read(bytes) : default!;
        return isSound;
    }
}
