using System.Buffers;
using System.Buffers.Binary;

namespace HeroImages.Files;

/// <summary>Undoes the escapes of a JSON string.</summary>
static class JsonEscapes
{
    /// <summary>
    /// Writes the unescaped bytes into <paramref name="target"/>, which must be at least as long as the text.
    /// Surrogate pairs become one UTF-8 sequence; a lone surrogate, which Python writes for undecodable file names,
    /// becomes the three bytes its number would have, so that it survives.
    /// </summary>
    /// <returns>The number of bytes written, or -1 for an escape that JSON does not have.</returns>
    public static int Unescape(ReadOnlySpan<byte> text, Span<byte> target)
    {
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                target[written++] = text[i];
                continue;
            }
            var simple = ++i < text.Length ? Simple(text[i]) : (byte)0;
            if (simple != 0)
            {
                target[written++] = simple;
                continue;
            }
            if (!TryCodeUnit(text, i, out var unit))
            {
                return -1;
            }
            i += 4;
            if (char.IsHighSurrogate(unit) && TryCodeUnit(text, i + 2, out var low) && text[i + 1] == '\\' && char.IsLowSurrogate(low))
            {
                i += 6;
                written += WideText.Write(char.ConvertToUtf32(unit, low), target[written..]);
                continue;
            }
            written += WideText.Write(unit, target[written..]);
        }
        return written;
    }

    static byte Simple(byte escape) => escape switch
    {
        (byte)'"' or (byte)'\\' or (byte)'/' => escape,
        (byte)'n' => (byte)'\n',
        (byte)'t' => (byte)'\t',
        (byte)'r' => (byte)'\r',
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        _ => 0,
    };

    /// <summary>Reads <c>uXXXX</c> at <paramref name="at"/>.</summary>
    static bool TryCodeUnit(ReadOnlySpan<byte> text, int at, out char unit)
    {
        unit = '\0';
        Span<byte> code = stackalloc byte[sizeof(char)];
        if (at + 5 > text.Length || text[at] != 'u'
            || Convert.FromHexString(text.Slice(at + 1, 4), code, out _, out _) != OperationStatus.Done)
        {
            return false;
        }
        unit = (char)BinaryPrimitives.ReadUInt16BigEndian(code);
        return true;
    }
}
