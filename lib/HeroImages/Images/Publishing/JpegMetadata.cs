using System.Buffers.Binary;

namespace HeroImages.Images.Publishing;

/// <summary>Takes all metadata out of a JPEG and puts other in its place; not a pixel changes.</summary>
static class JpegMetadata
{
    const byte Start = 0xd8;
    const byte End = 0xd9;
    const byte Scan = 0xda;
    const byte Jfif = 0xe0;
    const byte Profile = 0xe2;
    const byte Adobe = 0xee;
    const byte Comment = 0xfe;
    const int JfifLength = 14;

    /// <summary>
    /// The JPEG with nothing but what its pixels need, which is tables, scans, colour profile and colour transform, and with
    /// the segments given. What stands behind its end, such as further pictures, is gone too.
    /// </summary>
    /// <param name="jpeg">The file.</param>
    /// <param name="added">Whole segments, marker and length included.</param>
    /// <returns>The new file; null where its segments cannot be followed to its end.</returns>
    public static byte[]? Replace(ReadOnlySpan<byte> jpeg, IEnumerable<byte[]> added)
    {
        if (jpeg is not [0xff, Start, ..])
        {
            return null;
        }
        using var written = new MemoryStream(jpeg.Length);
        written.Write([0xff, Start]);
        var at = 2;
        // A JFIF segment has to be the first.
        if (Next(jpeg, ref at) is { Marker: Jfif } first && Kept(first.Marker, jpeg[first.Range]) is { Length: > 0 } kept)
        {
            Write(written, Jfif, kept);
        }
        else
        {
            at = 2;
        }
        foreach (var segment in added)
        {
            written.Write(segment);
        }
        return CopyPixels(jpeg, at, written) ? written.ToArray() : null;
    }

    /// <summary>A segment with its marker and length.</summary>
    /// <exception cref="ArgumentException">It is longer than a segment can be.</exception>
    public static byte[] Segment(byte marker, ReadOnlySpan<byte> body)
    {
        if (body.Length > ushort.MaxValue - 2)
        {
            throw new ArgumentException("longer than a segment can be", nameof(body));
        }
        var segment = new byte[body.Length + 4];
        (segment[0], segment[1]) = (0xff, marker);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(body.Length + 2));
        body.CopyTo(segment.AsSpan(4));
        return segment;
    }

    static bool CopyPixels(ReadOnlySpan<byte> jpeg, int at, MemoryStream written)
    {
        while (Next(jpeg, ref at) is { } segment)
        {
            if (segment.Marker == End)
            {
                written.Write([0xff, End]);
                return true;
            }
            Write(written, segment.Marker, Kept(segment.Marker, jpeg[segment.Range]));
            if (segment.Marker == Scan)
            {
                var end = EndOfScan(jpeg, at);
                written.Write(jpeg[at..end]);
                at = end;
            }
        }
        return false;
    }

    static void Write(MemoryStream written, byte marker, ReadOnlySpan<byte> body)
    {
        if (body.Length > 0)
        {
            written.Write(Segment(marker, body));
        }
    }

    /// <summary>The next segment, and the place behind it; null where there is none.</summary>
    static (byte Marker, Range Range)? Next(ReadOnlySpan<byte> jpeg, ref int at)
    {
        while (at + 1 < jpeg.Length && jpeg[at] == 0xff && jpeg[at + 1] == 0xff)
        {
            at++;
        }
        if (at + 1 >= jpeg.Length || jpeg[at] != 0xff)
        {
            return null;
        }
        var marker = jpeg[at + 1];
        if (marker == End)
        {
            return (End, at..at);
        }
        var length = at + 4 <= jpeg.Length ? BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]) : 0;
        if (length < 2 || at + 2 + length > jpeg.Length)
        {
            return null;
        }
        var body = (at + 4)..(at + 2 + length);
        at += 2 + length;
        return (marker, body);
    }

    /// <summary>What is kept of a segment's body; nothing of metadata.</summary>
    static ReadOnlySpan<byte> Kept(byte marker, ReadOnlySpan<byte> body) => marker switch
    {
        Jfif => body.StartsWith("JFIF\0"u8) && body.Length >= JfifLength ? WithoutThumbnail(body) : [],
        Profile => body.StartsWith("ICC_PROFILE\0"u8) ? body : [],
        Adobe => body.StartsWith("Adobe"u8) ? body : [],
        Comment or (> Jfif and <= 0xef) => [],
        _ => body,
    };

    static byte[] WithoutThumbnail(ReadOnlySpan<byte> jfif) => [.. jfif[..(JfifLength - 2)], 0, 0];

    /// <summary>Where the next marker stands that is neither a stuffed byte nor a restart.</summary>
    static int EndOfScan(ReadOnlySpan<byte> jpeg, int at)
    {
        while (at < jpeg.Length)
        {
            var next = jpeg[at..].IndexOf((byte)0xff);
            at = next < 0 ? jpeg.Length : at + next;
            if (at + 1 >= jpeg.Length)
            {
                return jpeg.Length;
            }
            if (jpeg[at + 1] is not (0 or 0xff or (>= 0xd0 and <= 0xd7)))
            {
                return at;
            }
            at += jpeg[at + 1] == 0xff ? 1 : 2;
        }
        return at;
    }
}
