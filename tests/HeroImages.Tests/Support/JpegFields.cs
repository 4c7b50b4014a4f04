using System.Buffers.Binary;
using System.Text;

namespace HeroImages.Tests;

/// <summary>The metadata of a JPEG, taken apart by the letter of the standards and by other code than the library's.</summary>
sealed class JpegFields
{
    readonly Dictionary<int, string> _exif = [];
    readonly Dictionary<int, string> _iptc = [];

    public JpegFields(byte[] jpeg)
    {
        for (var at = 2; jpeg[at + 1] is not (0xda or 0xd9);)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2));
            Markers.Add(jpeg[at + 1]);
            Read(jpeg[at + 1], jpeg[(at + 4)..(at + 2 + length)]);
            at += 2 + length;
        }
    }

    /// <summary>Markers before the first scan, in order.</summary>
    public List<byte> Markers { get; } = [];

    /// <summary>All of the XMP packet; empty where there is none.</summary>
    public string Xmp { get; private set; } = "";

    /// <summary>Text or number of an EXIF tag; null where it is not there.</summary>
    public string? Exif(int tag) => _exif.GetValueOrDefault(tag);

    /// <summary>Tags of the EXIF block, those of the second directory included.</summary>
    public IEnumerable<int> ExifTags => _exif.Keys.Order();

    /// <summary>Text of an IPTC field of the second record; null where it is not there.</summary>
    public string? Iptc(int field) => _iptc.GetValueOrDefault(field);

    void Read(byte marker, byte[] body)
    {
        if (marker == 0xe1 && body.AsSpan().StartsWith("Exif\0\0"u8))
        {
            ReadDirectory(body[6..], BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(10)));
        }
        else if (marker == 0xe1 && body.AsSpan().StartsWith("http://ns.adobe.com/xap/1.0/\0"u8))
        {
            Xmp = Encoding.UTF8.GetString(body[29..]);
        }
        else if (marker == 0xed)
        {
            Assert.Equal("Photoshop 3.0\08BIM\u0004\u0004\0\0", Encoding.Latin1.GetString(body[..22]));
            ReadRecords(body.AsSpan(26, BinaryPrimitives.ReadInt32BigEndian(body.AsSpan(22))));
        }
    }

    void ReadDirectory(byte[] tiff, int at)
    {
        Assert.Equal("II*\0", Encoding.Latin1.GetString(tiff[..4]));
        for (var left = BinaryPrimitives.ReadUInt16LittleEndian(tiff.AsSpan(at)); left > 0; left--)
        {
            var entry = tiff.AsSpan(at + 2 + (12 * (left - 1)), 12);
            var (tag, kind, count, value) = (BinaryPrimitives.ReadUInt16LittleEndian(entry), BinaryPrimitives.ReadUInt16LittleEndian(entry[2..]), BinaryPrimitives.ReadInt32LittleEndian(entry[4..]), BinaryPrimitives.ReadInt32LittleEndian(entry[8..]));
            _exif[tag] = kind switch
            {
                2 => Encoding.UTF8.GetString(count <= 4 ? entry.Slice(8, count) : tiff.AsSpan(value, count)).TrimEnd('\0'),
                3 => $"{(ushort)value}",
                _ => $"{value}",
            };
            if (tag == 0x8769)
            {
                ReadDirectory(tiff, value);
            }
        }
    }

    void ReadRecords(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            Assert.Equal(0x1c, data[0]);
            var length = BinaryPrimitives.ReadUInt16BigEndian(data[3..]);
            if (data[1] == 2)
            {
                _iptc[data[2]] = Encoding.UTF8.GetString(data.Slice(5, length));
            }
            data = data[(5 + length)..];
        }
    }
}
