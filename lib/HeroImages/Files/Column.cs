using System.Runtime.InteropServices;

namespace HeroImages.Files;

/// <summary>
/// A growing list of plain values in blocks: no doubling copies, so that memory follows the data.
/// One thread may write, or any number may read.
/// </summary>
sealed class Column<T> where T : unmanaged
{
    const int BlockBits = 16;
    internal const int BlockLength = 1 << BlockBits;

    readonly List<T[]> _blocks = [];

    /// <summary>Number of values.</summary>
    public int Count { get; private set; }

    /// <summary>The value at <paramref name="index"/>, by reference.</summary>
    public ref T this[int index] => ref _blocks[index >> BlockBits][index & (BlockLength - 1)];

    /// <summary>Appends a value.</summary>
    /// <exception cref="InsufficientMemoryException">There are more than 2^31 values.</exception>
    public void Add(T value)
    {
        var within = Count & (BlockLength - 1);
        if (within == 0 && Count >> BlockBits == _blocks.Count)
        {
            AddBlock();
        }
        _blocks[Count >> BlockBits][within] = value;
        Count++;
    }

    /// <summary>Appends <paramref name="value"/> until there are <paramref name="count"/> values.</summary>
    public void FillTo(int count, T value)
    {
        while (Count < count)
        {
            Add(value);
        }
    }

    /// <summary>Forgets all values from <paramref name="count"/> on.</summary>
    public void Truncate(int count) => Count = Math.Min(count, Count);

    /// <summary>Writes count and values.</summary>
    public void Save(ColumnWriter writer)
    {
        writer.Write(Count);
        for (var start = 0; start < Count; start += BlockLength)
        {
            writer.WriteBytes(MemoryMarshal.AsBytes(_blocks[start >> BlockBits].AsSpan(0, Math.Min(BlockLength, Count - start))));
        }
    }

    void AddBlock()
    {
        if (_blocks.Count == int.MaxValue / BlockLength)
        {
            throw new InsufficientMemoryException("there are more than two billion values of one kind");
        }
        _blocks.Add(new T[BlockLength]);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static Column<T> Load(ColumnReader reader)
    {
        var column = new Column<T> { Count = reader.ReadCount() };
        for (var start = 0; start < column.Count; start += BlockLength)
        {
            var block = GC.AllocateUninitializedArray<T>(BlockLength);
            reader.ReadBytes(MemoryMarshal.AsBytes(block.AsSpan(0, Math.Min(BlockLength, column.Count - start))));
            column._blocks.Add(block);
        }
        return column;
    }
}
