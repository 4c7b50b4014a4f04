using System.Text;

namespace HeroImages.Files;

/// <summary>
/// UTF-8 that also holds lone surrogates (three bytes each), as file names from Python may. Strings made from it are
/// the input's own strings, and go back to the same bytes.
/// </summary>
static class WideText
{
    /// <summary>The string these bytes stand for; bytes that are no UTF-8 at all become U+FFFD.</summary>
    public static string ToString(ReadOnlySpan<byte> bytes)
    {
        var at = IndexOfSurrogate(bytes);
        if (at < 0)
        {
            return Encoding.UTF8.GetString(bytes);
        }
        var text = new StringBuilder();
        for (; at >= 0; at = IndexOfSurrogate(bytes))
        {
            text.Append(Encoding.UTF8.GetString(bytes[..at])).Append(Surrogate(bytes[at..]));
            bytes = bytes[(at + 3)..];
        }
        return text.Append(Encoding.UTF8.GetString(bytes)).ToString();
    }

    /// <summary>The bytes of a string, lone surrogates kept.</summary>
    public static byte[] ToBytes(string text)
    {
        var bytes = new byte[text.Length * 3];
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            written += Write(isPair ? char.ConvertToUtf32(text[i], text[++i]) : text[i], bytes.AsSpan(written));
        }
        return bytes[..written];
    }

    /// <summary>Writes one code point, surrogates included; returns the number of bytes, 1 to 4.</summary>
    public static int Write(int codePoint, Span<byte> target)
    {
        if (codePoint < 0x80)
        {
            target[0] = (byte)codePoint;
            return 1;
        }
        var length = codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
        for (var i = length - 1; i > 0; i--)
        {
            target[i] = (byte)(0x80 | (codePoint & 0x3f));
            codePoint >>= 6;
        }
        target[0] = (byte)((0xf00 >> length & 0xff) | codePoint);
        return length;
    }

    /// <summary>Surrogates are ED A0..BF xx.</summary>
    static int IndexOfSurrogate(ReadOnlySpan<byte> bytes)
    {
        for (var from = 0; from < bytes.Length;)
        {
            var at = bytes[from..].IndexOf((byte)0xed);
            if (at < 0)
            {
                return -1;
            }
            at += from;
            if (at + 2 < bytes.Length && bytes[at + 1] is >= 0xa0 and <= 0xbf && (bytes[at + 2] & 0xc0) == 0x80)
            {
                return at;
            }
            from = at + 1;
        }
        return -1;
    }

    static char Surrogate(ReadOnlySpan<byte> bytes) => (char)(0xd000 | ((bytes[1] & 0x3f) << 6) | (bytes[2] & 0x3f));
}
