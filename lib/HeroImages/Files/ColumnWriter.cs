using System.Runtime.InteropServices;

namespace HeroImages.Files;

/// <summary>Writes columns to a cache file, in the byte order of this machine.</summary>
sealed class ColumnWriter(Stream stream)
{
    public void Write<T>(T value) where T : unmanaged =>
        stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    public void WriteBytes(ReadOnlySpan<byte> bytes) => stream.Write(bytes);

    public void WriteText(string? text)
    {
        if (text is null)
        {
            Write(-1);
            return;
        }
        var bytes = WideText.ToBytes(text);
        Write(bytes.Length);
        WriteBytes(bytes);
    }
}
