using System.Runtime.InteropServices;

namespace HeroImages.Files;

/// <summary>Byte strings laid one after another in blocks of a mebibyte, each behind its length.</summary>
sealed class TextBlocks
{
    const int BlockBits = 20;
    const int BlockBytes = 1 << BlockBits;

    /// <summary>A length byte with this value is followed by four bytes with the true length.</summary>
    const byte LongMark = 255;

    readonly List<byte[]> _blocks = [];
    int _used;

    /// <summary>The bytes at <paramref name="handle"/>, which <see cref="Append"/> gave.</summary>
    public ReadOnlySpan<byte> this[uint handle]
    {
        get
        {
            var block = _blocks[(int)(handle >> BlockBits)].AsSpan((int)(handle & (BlockBytes - 1)));
            return block[0] != LongMark
                ? block.Slice(1, block[0])
                : block.Slice(1 + sizeof(int), MemoryMarshal.Read<int>(block[1..]));
        }
    }

    /// <summary>Adds a text and returns its handle.</summary>
    /// <exception cref="InsufficientMemoryException">There are more than 4 GiB of text.</exception>
    public uint Append(ReadOnlySpan<byte> text)
    {
        var prefix = text.Length < LongMark ? 1 : 1 + sizeof(int);
        if (_blocks.Count == 0 || _used + prefix + text.Length > BlockBytes)
        {
            AddBlock(prefix + text.Length);
        }
        var target = _blocks[^1].AsSpan(_used);
        target[0] = (byte)Math.Min(text.Length, LongMark);
        if (prefix > 1)
        {
            MemoryMarshal.Write(target[1..], text.Length);
        }
        text.CopyTo(target[prefix..]);
        var handle = ((uint)(_blocks.Count - 1) << BlockBits) | (uint)_used;
        _used += prefix + text.Length;
        return handle;
    }

    public void Save(ColumnWriter writer)
    {
        writer.Write(_used);
        writer.Write(_blocks.Count);
        foreach (var block in _blocks)
        {
            writer.Write(block.Length);
            writer.WriteBytes(block);
        }
    }

    public static TextBlocks Load(ColumnReader reader)
    {
        var texts = new TextBlocks { _used = reader.ReadCount() };
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            var block = GC.AllocateUninitializedArray<byte>(reader.ReadCount());
            reader.ReadBytes(block);
            texts._blocks.Add(block);
        }
        return texts;
    }

    /// <summary>A text longer than a block gets a block of its own size.</summary>
    void AddBlock(int needed)
    {
        if (_blocks.Count == 1 << (32 - BlockBits))
        {
            throw new InsufficientMemoryException("there are more than 4 GiB of file names");
        }
        _blocks.Add(new byte[Math.Max(BlockBytes, needed)]);
        _used = 0;
    }
}
