using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HeroImages.Files;

/// <summary>A fast hash for the very regular names of camera-trap files, where sums and rotations collide.</summary>
static class TextHash
{
    const ulong First = 0x9e37_79b9_7f4a_7c15;
    const ulong Second = 0xd6e8_feb8_6659_fd93;

    /// <summary>A 64-bit hash; the same in every process, since it orders results.</summary>
    public static ulong Of(ReadOnlySpan<byte> text, ulong seed = 0)
    {
        var hash = seed ^ First ^ (ulong)text.Length;
        while (text.Length >= 8)
        {
            hash = Fold(hash ^ MemoryMarshal.Read<ulong>(text), Second);
            text = text[8..];
        }
        var rest = 0UL;
        foreach (var b in text)
        {
            rest = (rest << 8) | b;
        }
        return Fold(hash ^ rest, First);
    }

    /// <summary>The two halves of the 128-bit product, folded: every input bit reaches every output bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Fold(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
