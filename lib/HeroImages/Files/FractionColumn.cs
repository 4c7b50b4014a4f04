namespace HeroImages.Files;

/// <summary>
/// Numbers such as confidences and box sides, exactly, in four bytes each as long as they have at most eight decimals
/// and in eight bytes otherwise. Detectors round to three to five decimals, so the short form is the rule.
/// </summary>
/// <remarks>
/// A decimal of eight places is a whole number of hundred-millionths, and dividing that number by 10^8 gives the
/// double nearest to the decimal: the very value that parsing gave. A value for which that does not hold is kept as
/// it is in the wide column, and the short one holds its place there. Negative zero comes back as zero.
/// </remarks>
sealed class FractionColumn
{
    const double Scale = 1e8;

    /// <summary>Largest place that can be told from a short value.</summary>
    const int WideMark = int.MinValue;
    const double LargestShort = 10;
    const int LargestScaled = (int)(LargestShort * Scale);

    readonly Column<int> _scaled;
    readonly Column<double> _wide;

    public FractionColumn() : this(new(), new())
    {
    }

    FractionColumn(Column<int> scaled, Column<double> wide) => (_scaled, _wide) = (scaled, wide);

    /// <summary>Number of values.</summary>
    public int Count => _scaled.Count;

    /// <summary>The value at <paramref name="index"/>.</summary>
    public double this[int index]
    {
        get
        {
            var scaled = _scaled[index];
            return scaled >= -LargestScaled ? scaled / Scale : _wide[scaled - WideMark];
        }
    }

    public void Add(double value)
    {
        var scaled = Math.Round(value * Scale);
        if (Math.Abs(scaled) <= LargestScaled && scaled / Scale == value)
        {
            _scaled.Add((int)scaled);
            return;
        }
        _scaled.Add(WideMark + _wide.Count);
        _wide.Add(value);
    }

    /// <summary>Forgets all values from <paramref name="count"/> on.</summary>
    public void Truncate(int count) => _scaled.Truncate(count);

    public void Save(ColumnWriter writer)
    {
        _scaled.Save(writer);
        _wide.Save(writer);
    }

    public static FractionColumn Load(ColumnReader reader) => new(Column<int>.Load(reader), Column<double>.Load(reader));
}
