using System.Buffers.Binary;
using System.Globalization;

namespace HeroImages.Images.Publishing;

/// <summary>Writes a small EXIF block: orientation, time, description, creator, rights, and nothing else.</summary>
static class ExifBlock
{
    const byte Marker = 0xe1;
    const ushort Ascii = 2;
    const ushort Short = 3;
    const ushort Long = 4;
    const ushort Undefined = 7;
    const ushort ExifPointer = 0x8769;
    const int LongestText = 4000;
    const int HeaderLength = 8;
    const int EntryLength = 12;

    /// <summary>The segment; null where there is nothing to say.</summary>
    public static byte[]? Segment(PictureCredit credit, int orientation)
    {
        var main = new List<Entry>();
        Add(main, 0x010e, credit.Caption);
        if (orientation != 1)
        {
            main.Add(new(0x0112, Short, 1, [(byte)orientation, 0]));
        }
        Add(main, 0x013b, credit.Creator);
        Add(main, 0x8298, credit.Rights);
        if (main.Count == 0 && credit.Time is null)
        {
            return null;
        }
        return JpegMetadata.Segment(Marker, [.. "Exif\0\0"u8, .. Tiff(main, Sub(credit.Time))]);
    }

    static List<Entry> Sub(DateTime? time)
    {
        var entries = new List<Entry> { new(0x9000, Undefined, 4, [.. "0232"u8]) };
        Add(entries, 0x9003, time?.ToString("yyyy':'MM':'dd HH':'mm':'ss", CultureInfo.InvariantCulture));
        return entries;
    }

    static void Add(List<Entry> entries, ushort tag, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            var bytes = (byte[])[.. PlainText.Utf8(text, LongestText), 0];
            entries.Add(new(tag, Ascii, bytes.Length, bytes));
        }
    }

    static byte[] Tiff(List<Entry> main, List<Entry> sub)
    {
        var mainLength = LengthOf([.. main, new(ExifPointer, Long, 1, new byte[4])]);
        var pointer = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(pointer, HeaderLength + mainLength);
        main.Add(new(ExifPointer, Long, 1, pointer));
        return [.. "II*\0"u8, HeaderLength, 0, 0, 0, .. Directory(main, HeaderLength), .. Directory(sub, HeaderLength + mainLength)];
    }

    static int LengthOf(List<Entry> entries) => 2 + (entries.Count * EntryLength) + 4 + entries.Where(e => e.Value.Length > 4).Sum(e => Even(e.Value.Length));

    static byte[] Directory(List<Entry> entries, int offset)
    {
        var bytes = new byte[LengthOf(entries)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)entries.Count);
        var (at, far) = (2, 2 + (entries.Count * EntryLength) + 4);
        foreach (var entry in entries.OrderBy(e => e.Tag))
        {
            var slot = bytes.AsSpan(at, EntryLength);
            BinaryPrimitives.WriteUInt16LittleEndian(slot, entry.Tag);
            BinaryPrimitives.WriteUInt16LittleEndian(slot[2..], entry.Kind);
            BinaryPrimitives.WriteInt32LittleEndian(slot[4..], entry.Count);
            if (entry.Value.Length <= 4)
            {
                entry.Value.CopyTo(slot[8..]);
            }
            else
            {
                BinaryPrimitives.WriteInt32LittleEndian(slot[8..], offset + far);
                entry.Value.CopyTo(bytes.AsSpan(far));
                far += Even(entry.Value.Length);
            }
            at += EntryLength;
        }
        return bytes;
    }

    static int Even(int length) => length + (length & 1);

    sealed record Entry(ushort Tag, ushort Kind, int Count, byte[] Value);
}
