namespace HeroImages.Agreement;

/// <summary>
/// Two sides' values of the same items as a table: which different pairs of values occur, in order, and which item has which. All
/// measures of agreement between two sides follow from how often each cell occurs, so that a resampling only counts anew. Immutable.
/// </summary>
sealed class CrossTable
{
    CrossTable(double[] rows, double[] columns, int[] cellRow, int[] cellColumn, int[] cellOf) =>
        (Rows, Columns, CellRow, CellColumn, CellOf) = (rows, columns, cellRow, cellColumn, cellOf);

    /// <summary>Different values of the first side, ascending.</summary>
    public double[] Rows { get; }

    /// <summary>Different values of the second side, ascending.</summary>
    public double[] Columns { get; }

    /// <summary>The row of each cell that occurs; cells ascend by row, then column.</summary>
    public int[] CellRow { get; }

    /// <summary>The column of each cell that occurs.</summary>
    public int[] CellColumn { get; }

    /// <summary>The cell of each item; -1 where a side has no value.</summary>
    public int[] CellOf { get; }

    /// <summary>Number of cells that occur.</summary>
    public int Cells => CellRow.Length;

    /// <summary>The table of two sides.</summary>
    /// <param name="first">The first side's values; NaN where it has none.</param>
    /// <param name="second">The second side's values of the same items.</param>
    /// <exception cref="ArgumentException">The sides are not equally long.</exception>
    public static CrossTable Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException("both sides need a value, or NaN, for each item");
        }
        var both = BothKnown(first, second);
        var (rows, columns) = (Levels(first, both), Levels(second, both));
        var keys = new long[both.Length];
        for (var i = 0; i < both.Length; i++)
        {
            keys[i] = ((long)Array.BinarySearch(rows, first[both[i]]) * columns.Length) + Array.BinarySearch(columns, second[both[i]]);
        }
        var cells = Distinct(keys);
        var cellOf = new int[first.Length];
        Array.Fill(cellOf, -1);
        for (var i = 0; i < both.Length; i++)
        {
            cellOf[both[i]] = Array.BinarySearch(cells, keys[i]);
        }
        return new(rows, columns, [.. cells.Select(key => (int)(key / columns.Length))], [.. cells.Select(key => (int)(key % columns.Length))], cellOf);
    }

    /// <summary>Empty sums that suit the table's values.</summary>
    public CrossTotals NewTotals() => Cells == 0 ? new(0, 0) : new(Rows[Rows.Length / 2], Columns[Columns.Length / 2]);

    /// <summary>A value as one of the eleven scores 0 to 10: the nearest, of two the higher.</summary>
    public static double Score(double value) => Math.Clamp(Math.Round(value, MidpointRounding.AwayFromZero), 0, 10);

    /// <summary>How often each cell occurs when every item counts once.</summary>
    public long[] Counts()
    {
        var counts = new long[Cells];
        foreach (var cell in CellOf.Where(cell => cell >= 0))
        {
            counts[cell]++;
        }
        return counts;
    }

    static int[] BothKnown(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var both = new List<int>(first.Length);
        for (var i = 0; i < first.Length; i++)
        {
            if (!double.IsNaN(first[i]) && !double.IsNaN(second[i]))
            {
                both.Add(i);
            }
        }
        return [.. both];
    }

    static double[] Levels(ReadOnlySpan<double> values, int[] items)
    {
        var levels = new double[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            levels[i] = values[items[i]];
        }
        return Distinct(levels);
    }

    static T[] Distinct<T>(T[] values)
        where T : IEquatable<T>
    {
        var sorted = (T[])values.Clone();
        Array.Sort(sorted);
        var kept = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || !sorted[i].Equals(sorted[i - 1]))
            {
                sorted[kept++] = sorted[i];
            }
        }
        return sorted[..kept];
    }
}
