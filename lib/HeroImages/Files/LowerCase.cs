using System.Buffers;
using System.Text;

namespace HeroImages.Files;

/// <summary>Texts without regard to case, as Windows and macOS compare file names.</summary>
static class LowerCase
{
    /// <summary>File names of more bytes than this are lowered on the heap.</summary>
    public const int UsualLength = 256;

    /// <summary>The text in lower case, in <paramref name="buffer"/> if it fits.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text, Span<byte> buffer) =>
        text.Length <= buffer.Length && Ascii.ToLower(text, buffer, out var written) == OperationStatus.Done
            ? buffer[..written]
            : WideText.ToBytes(WideText.ToString(text).ToLowerInvariant());

    /// <summary>Whether two texts are equal in lower case.</summary>
    public static bool AreEqual(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) =>
        Ascii.EqualsIgnoreCase(a, b)
        || (!Ascii.IsValid(a) && !Ascii.IsValid(b) && Of(a, []).SequenceEqual(Of(b, [])));
}
