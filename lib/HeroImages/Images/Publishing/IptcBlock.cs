using System.Buffers.Binary;
using System.Globalization;

namespace HeroImages.Images.Publishing;

/// <summary>Writes the older IPTC fields that picture desks read: by-line, credit, copyright, caption, date.</summary>
static class IptcBlock
{
    const byte Marker = 0xed;

    /// <summary>The segment; null where there is nothing to say.</summary>
    public static byte[]? Segment(PictureCredit credit)
    {
        using var data = new MemoryStream();
        Add(data, 80, credit.Creator, 32);
        Add(data, 110, credit.Credit, 32);
        Add(data, 116, credit.Rights, 128);
        Add(data, 120, credit.Caption, 2000);
        Add(data, 55, credit.Time?.ToString("yyyyMMdd", CultureInfo.InvariantCulture), 8);
        if (data.Length == 0)
        {
            return null;
        }
        // The character set is said first: ESC % G stands for UTF-8.
        byte[] records = [0x1c, 1, 90, 0, 3, 0x1b, .. "%G"u8, 0x1c, 2, 0, 0, 2, 0, 4, .. data.ToArray()];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, records.Length);
        byte[] padding = records.Length % 2 == 0 ? [] : [0];
        return JpegMetadata.Segment(Marker, [.. "Photoshop 3.0\08BIM"u8, 4, 4, 0, 0, .. length, .. records, .. padding]);
    }

    static void Add(MemoryStream data, byte field, string? text, int mostBytes)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }
        var bytes = PlainText.Utf8(text, mostBytes);
        data.Write([0x1c, 2, field, (byte)(bytes.Length >> 8), (byte)bytes.Length]);
        data.Write(bytes);
    }
}
