using System.Runtime.InteropServices;

namespace HeroImages.Files;

/// <summary>
/// A growing list of plain values in blocks: no doubling copies beyond the first, so that memory follows the data.
/// One thread may write, or any number may read.
/// </summary>
sealed class Column<T> where T : unmanaged
{
    const int BlockBits = 16;
    internal const int BlockLength = 1 << BlockBits;

    const int FirstLength = 64;

    readonly List<T[]> _blocks = [];
    int _capacity;

    /// <summary>Number of values.</summary>
    public int Count { get; private set; }

    /// <summary>The value at <paramref name="index"/>, by reference.</summary>
    public ref T this[int index] => ref _blocks[index >> BlockBits][index & (BlockLength - 1)];

    /// <summary>Appends a value.</summary>
    /// <exception cref="InsufficientMemoryException">There are more than 2^31 values.</exception>
    public void Add(T value)
    {
        if (Count == _capacity)
        {
            Grow();
        }
        _blocks[Count >> BlockBits][Count & (BlockLength - 1)] = value;
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

    /// <summary>A column with the same values that grows on its own; full blocks are shared, so none may be written to.</summary>
    public Column<T> Fork()
    {
        var fork = new Column<T> { Count = Count };
        fork._blocks.AddRange(_blocks);
        if (Count % BlockLength > 0)
        {
            fork._blocks[Count >> BlockBits] = [.. _blocks[Count >> BlockBits]];
        }
        return fork;
    }

    /// <summary>Writes count and values.</summary>
    public void Save(ColumnWriter writer)
    {
        writer.Write(Count);
        for (var start = 0; start < Count; start += BlockLength)
        {
            writer.WriteBytes(MemoryMarshal.AsBytes(_blocks[start >> BlockBits].AsSpan(0, Math.Min(BlockLength, Count - start))));
        }
    }

    /// <summary>The first block doubles until it is full size; then blocks are added.</summary>
    void Grow()
    {
        if (_blocks is [{ Length: < BlockLength }])
        {
            var first = _blocks[0];
            Array.Resize(ref first, first.Length * 2);
            _blocks[0] = first;
            _capacity = first.Length;
            return;
        }
        if (_blocks.Count == int.MaxValue / BlockLength)
        {
            throw new InsufficientMemoryException("there are more than two billion values of one kind");
        }
        _blocks.Add(new T[_blocks.Count == 0 ? FirstLength : BlockLength]);
        _capacity += _blocks[^1].Length;
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
            column._capacity += BlockLength;
        }
        return column;
    }
}
