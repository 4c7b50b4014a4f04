using System.Runtime.InteropServices;

namespace HeroImages.Files;

/// <summary>Reads what <see cref="ColumnWriter"/> wrote; a file that ends early or holds an impossible count is refused.</summary>
sealed class ColumnReader(Stream stream)
{
    public T Read<T>() where T : unmanaged
    {
        T value = default;
        ReadBytes(MemoryMarshal.AsBytes(new Span<T>(ref value)));
        return value;
    }

    /// <summary>A number of things that follow; never negative, never more than the file has bytes.</summary>
    /// <exception cref="InvalidDataException">The number cannot be right.</exception>
    public int ReadCount()
    {
        var count = Read<int>();
        return count >= 0 && count <= stream.Length ? count : throw new InvalidDataException("impossible count");
    }

    public void ReadBytes(Span<byte> target) => stream.ReadExactly(target);

    public string? ReadText()
    {
        var length = Read<int>();
        if (length < 0)
        {
            return null;
        }
        if (length > stream.Length)
        {
            throw new InvalidDataException("impossible length");
        }
        var bytes = new byte[length];
        ReadBytes(bytes);
        return WideText.ToString(bytes);
    }
}
