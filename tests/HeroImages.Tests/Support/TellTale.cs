using System.Buffers.Binary;
using System.Text;

namespace HeroImages.Tests;

/// <summary>Makes pictures that give away where they were taken, in every part of the file that can, by the word <see cref="Secret"/>.</summary>
static class TellTale
{
    /// <summary>The word that must not be left anywhere.</summary>
    public const string Secret = "SECRETPLACE";

    /// <summary>A JPEG with GPS, a maker note, a thumbnail, IPTC, XMP, a comment, Flash and JFXX segments, and a second picture behind its end.</summary>
    /// <param name="jpeg">A JPEG without metadata.</param>
    /// <param name="orientation">The EXIF orientation that it is to have.</param>
    public static byte[] Of(byte[] jpeg, int orientation = 1) =>
    [
        0xff, 0xd8,
        .. Segment(0xe0, [.. "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\u0001\u0001"u8, 1, 2, 3, .. Text("")]),
        .. Segment(0xe0, Text("JFXX\0")),
        .. Segment(0xe1, [.. "Exif\0\0"u8, .. Tiff(orientation)]),
        .. Segment(0xe1, Text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")),
        .. Segment(0xe2, Text("FPXR\0")), .. Segment(0xe2, Text("MPF\0")),
        .. Segment(0xed, Text("Photoshop 3.0\08BIM")), .. Segment(0xe7, Text("RECONYX")), .. Segment(0xfe, Text("")),
        .. Pixels(jpeg),
        .. jpeg, .. Text("behind the end "),
    ];

    /// <summary>What of a JPEG is no application segment.</summary>
    static byte[] Pixels(byte[] jpeg)
    {
        var at = 2;
        while (jpeg[at + 1] is >= 0xe0 and <= 0xef)
        {
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2));
        }
        return jpeg[at..];
    }

    static byte[] Text(string start) => Encoding.Latin1.GetBytes(start + Secret);

    static byte[] Segment(byte marker, byte[] body) => [0xff, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    /// <summary>Big-endian, as cameras write it: maker, orientation, a directory with a maker note, and one with GPS.</summary>
    static byte[] Tiff(int orientation)
    {
        var secret = Encoding.ASCII.GetBytes(Secret + "\0");
        const int Main = 8, Exif = Main + 2 + (4 * 12) + 4, Gps = Exif + 2 + 12 + 4, Data = Gps + 2 + (5 * 12) + 4;
        return
        [
            .. "MM\0*"u8, 0, 0, 0, Main,
            0, 4, .. Entry(0x010f, 2, 12, Data), .. Entry(0x0112, 3, 1, orientation << 16), .. Entry(0x8769, 4, 1, Exif), .. Entry(0x8825, 4, 1, Gps), 0, 0, 0, 0,
            0, 1, .. Entry(0x927c, 7, 12, Data), 0, 0, 0, 0,
            0, 5, .. Entry(1, 2, 2, 'S' << 24), .. Entry(2, 5, 3, Data + 12), .. Entry(3, 2, 2, 'E' << 24), .. Entry(4, 5, 3, Data + 12), .. Entry(0x1d, 2, 12, Data), 0, 0, 0, 0,
            .. secret, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 19, 0, 0, 0, 1, 0, 0, 0, 30, 0, 0, 0, 1,
        ];
    }

    static byte[] Entry(ushort tag, ushort kind, int count, int value)
    {
        var entry = new byte[12];
        BinaryPrimitives.WriteUInt16BigEndian(entry, tag);
        BinaryPrimitives.WriteUInt16BigEndian(entry.AsSpan(2), kind);
        BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(4), count);
        BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(8), value);
        return entry;
    }
}
