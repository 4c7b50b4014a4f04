using System.Numerics;
using System.Runtime.Intrinsics;

namespace HeroImages.Files;

/// <summary>
/// The punctuation, blanks and name that a <see cref="JsonScanner"/> met at one sort of place, to be known again in one
/// comparison, and what it met after it.
/// </summary>
sealed unsafe class ExpectedName
{
    /// <summary>Longest text that is remembered, in bytes.</summary>
    public const int LongestText = 32;

    readonly Vector256<byte> _text;
    readonly uint _ofText;

    /// <param name="text">All bytes from the end of the value before to the colon behind the name.</param>
    /// <param name="nameStart">Where in <paramref name="text"/> the name begins, inside its quotes.</param>
    /// <param name="nameLength">Bytes of the name.</param>
    public ExpectedName(ReadOnlySpan<byte> text, int nameStart, int nameLength)
    {
        Span<byte> padded = stackalloc byte[LongestText];
        padded.Clear();
        text.CopyTo(padded);
        _text = Vector256.Create<byte>(padded);
        _ofText = (uint)((1UL << text.Length) - 1);
        (NameStart, NameLength) = (nameStart, nameLength);
    }

    public int NameStart { get; }

    public int NameLength { get; }

    public int Length => BitOperations.PopCount(_ofText);

    /// <summary>The name that followed last in the same object.</summary>
    public ExpectedName? Following;

    /// <summary>The name that came next last time as the first of another object.</summary>
    public ExpectedName? FirstInside;

    /// <summary>Whether the text is found at a place behind which <see cref="LongestText"/> bytes can be read.</summary>
    public bool StandsAt(byte* at) => (Vector256.Equals(Vector256.Load(at), _text).ExtractMostSignificantBits() & _ofText) == _ofText;

    /// <summary>Whether this is the same text.</summary>
    public bool Is(ReadOnlySpan<byte> text)
    {
        Span<byte> own = stackalloc byte[LongestText];
        _text.CopyTo(own);
        return text.SequenceEqual(own[..Length]);
    }
}
