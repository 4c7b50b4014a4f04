using System.IO.Hashing;

namespace HeroImages.Files;

/// <summary>The hash used for names: fast on short texts, and the same in every process, since it also decides draws.</summary>
static class TextHash
{
    public static ulong Of(ReadOnlySpan<byte> text, ulong seed = 0) => XxHash3.HashToUInt64(text, unchecked((long)seed));
}
