using HeroImages.Files;

namespace HeroImages.Detections;

/// <summary>A column that costs nothing until the first value other than the default is set.</summary>
sealed class SparseColumn<T>(Column<T> values) where T : unmanaged
{
    public SparseColumn() : this(new Column<T>())
    {
    }

    /// <summary>True when some value has been set.</summary>
    public bool Any => values.Count > 0;

    /// <summary>The value of row <paramref name="index"/>.</summary>
    public T this[int index] => index < values.Count ? values[index] : default;

    /// <summary>Sets the value of a row; rows must be set in ascending order, the last one as often as wished.</summary>
    public void Set(int index, T value)
    {
        values.FillTo(index + 1, default);
        values[index] = value;
    }

    /// <summary>Forgets the rows from <paramref name="count"/> on.</summary>
    public void Truncate(int count) => values.Truncate(count);

    public void Save(ColumnWriter writer) => values.Save(writer);

    public static SparseColumn<T> Load(ColumnReader reader) => new(Column<T>.Load(reader));
}
