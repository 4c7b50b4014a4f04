using System.Runtime.InteropServices;

namespace HeroImages.Files;

/// <summary>
/// Numbers such as confidences and box sides, exactly, in as few bytes as their decimals need: two for four decimals,
/// four for eight, eight for any others. Blocks of numbers share one form, which widens when a number needs it.
/// </summary>
/// <remarks>
/// A decimal of four places is a whole number of ten-thousandths, and dividing that number by 10^4 gives the double
/// nearest to the decimal: the very value that parsing gave. Detectors round boxes to four decimals and confidences to
/// three to five. Negative zero comes back as zero. One thread may write, or any number may read.
/// </remarks>
sealed class FractionColumn
{
    const int BlockBits = 14;
    const int BlockLength = 1 << BlockBits;
    const double NarrowScale = 1e4;
    const double MiddleScale = 1e8;

    readonly List<Block> _blocks = [];

    /// <summary>Number of values.</summary>
    public int Count { get; private set; }

    /// <summary>The value at <paramref name="index"/>.</summary>
    public double this[int index] => _blocks[index >> BlockBits][index & (BlockLength - 1)];

    public void Add(double value)
    {
        var (block, within) = (Count >> BlockBits, Count & (BlockLength - 1));
        if (block == _blocks.Count)
        {
            _blocks.Add(Block.OfBytes(sizeof(ushort)));
        }
        if (!_blocks[block].TrySet(within, value))
        {
            Widen(block, within);
            Add(value);
            return;
        }
        Count++;
    }

    /// <summary>Forgets all values from <paramref name="count"/> on.</summary>
    public void Truncate(int count) => Count = Math.Min(count, Count);

    public void Save(ColumnWriter writer)
    {
        writer.Write(Count);
        for (var block = 0; block << BlockBits < Count; block++)
        {
            writer.Write((byte)_blocks[block].ValueBytes);
            writer.WriteBytes(_blocks[block].Bytes);
        }
    }

    public static FractionColumn Load(ColumnReader reader)
    {
        var column = new FractionColumn { Count = reader.ReadCount() };
        for (var block = 0; block << BlockBits < column.Count; block++)
        {
            var values = Block.OfBytes(reader.Read<byte>());
            reader.ReadBytes(values.Bytes);
            column._blocks.Add(values);
        }
        return column;
    }

    /// <summary>Gives a block the next wider form that holds its first <paramref name="values"/> values.</summary>
    void Widen(int block, int values)
    {
        var narrower = _blocks[block];
        var wider = Block.OfBytes(narrower.ValueBytes * 2);
        for (var i = 0; i < values; i++)
        {
            if (!wider.TrySet(i, narrower[i]))
            {
                wider = Block.OfBytes(sizeof(double));
                i = -1;
            }
        }
        _blocks[block] = wider;
    }

    /// <summary>Numbers in one of the three forms; the others are null.</summary>
    sealed record Block(ushort[]? Narrow, int[]? Middle, double[]? Wide)
    {
        public static Block OfBytes(int valueBytes) => valueBytes switch
        {
            sizeof(ushort) => new(new ushort[BlockLength], null, null),
            sizeof(int) => new(null, new int[BlockLength], null),
            sizeof(double) => new(null, null, new double[BlockLength]),
            _ => throw new InvalidDataException("unknown form of numbers"),
        };

        public int ValueBytes => Narrow is not null ? sizeof(ushort) : Middle is not null ? sizeof(int) : sizeof(double);

        public Span<byte> Bytes =>
            Narrow is not null ? MemoryMarshal.AsBytes(Narrow.AsSpan())
            : Middle is not null ? MemoryMarshal.AsBytes(Middle.AsSpan())
            : MemoryMarshal.AsBytes(Wide.AsSpan());

        public double this[int within] =>
            Narrow is not null ? Narrow[within] / NarrowScale
            : Middle is not null ? Middle[within] / MiddleScale
            : Wide![within];

        /// <summary>Sets a value if the form holds it exactly.</summary>
        public bool TrySet(int within, double value)
        {
            if (Narrow is { } narrow)
            {
                var units = Math.Round(value * NarrowScale);
                var fits = units is >= 0 and <= ushort.MaxValue && units / NarrowScale == value;
                narrow[within] = fits ? (ushort)units : (ushort)0;
                return fits;
            }
            if (Middle is { } middle)
            {
                var units = Math.Round(value * MiddleScale);
                var fits = Math.Abs(units) <= int.MaxValue && units / MiddleScale == value;
                middle[within] = fits ? (int)units : 0;
                return fits;
            }
            Wide![within] = value;
            return true;
        }
    }
}
