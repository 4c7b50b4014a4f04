using CsCheck;
using HeroImages.Files;

namespace HeroImages.Tests.Files;

public class ColumnTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(Column<int>.BlockLength)]
    [InlineData((2 * Column<int>.BlockLength) + 1)]
    public void A_column_gives_back_its_values_and_so_does_its_copy_on_disk(int count)
    {
        var column = Numbered(count);

        var loaded = Stored.Copy(column.Save, Column<int>.Load);

        Assert.Equal(Enumerable.Range(0, count), Values(column));
        Assert.Equal(Enumerable.Range(0, count), Values(loaded));
    }

    [Fact]
    public void A_loaded_column_grows_on()
    {
        var loaded = Stored.Copy(Numbered(100).Save, Column<int>.Load);

        loaded.FillTo(Column<int>.BlockLength + 2, -1);

        Assert.Equal(99, loaded[99]);
        Assert.Equal(-1, loaded[Column<int>.BlockLength + 1]);
    }

    [Fact]
    public void Truncating_forgets_the_end_and_adding_goes_on_from_there()
    {
        var column = Numbered(Column<int>.BlockLength + 10);

        column.Truncate(3);
        column.Truncate(1000);
        column.Add(77);

        Assert.Equal([0, 1, 2, 77], Values(column));
    }

    [Fact]
    public void A_fraction_column_gives_back_every_number_bit_by_bit() =>
        Gen.OneOf(Gen.Double, Gen.Double[0, 1], Gen.Float.Select(f => (double)f), Gen.Int[0, 100_000].Select(n => n / 1e5), Gen.Int.Select(n => (double)n))
            .Where(d => !(d == 0 && double.IsNegative(d)))
            .Array[0, 50]
            .Sample(numbers => Assert.Equal(Bits(numbers), Bits(Values(Fractions(numbers)))), iter: 5000, threads: 1);

    [Theory]
    [InlineData(10)]
    [InlineData(10.00000001)]
    [InlineData(-10)]
    [InlineData(-10.00000001)]
    [InlineData(0.12345678)]
    [InlineData(0.123456789)]
    [InlineData(0.7401999831199646)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    public void A_fraction_column_keeps_numbers_at_its_edges(double number) =>
        Assert.Equal(Bits([number, number]), Bits(Values(Fractions([number, number]))));

    [Fact]
    public void Negative_zero_comes_back_as_zero() => Assert.Equal(Bits([0.0]), Bits(Values(Fractions([-0.0]))));

    [Fact]
    public void A_fraction_column_is_the_same_after_storing_and_after_truncating()
    {
        double[] numbers = [0.5, 1.0 / 3, -0.25, 2.0 / 3];
        var column = Fractions([.. numbers, 1.0 / 7]);

        column.Truncate(numbers.Length);
        column.Add(1.0 / 9);

        Assert.Equal([.. numbers, 1.0 / 9], Values(Stored.Copy(column.Save, FractionColumn.Load)));
    }

    [Fact]
    public void A_stored_column_that_ends_early_is_refused()
    {
        var bytes = Stored.Bytes(Numbered(100).Save);

        Assert.Throws<EndOfStreamException>(() => Column<int>.Load(new ColumnReader(new MemoryStream(bytes[..^1]))));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_stored_count_that_cannot_be_is_refused(int count)
    {
        var bytes = Stored.Bytes(writer => writer.Write(count));

        Assert.Throws<InvalidDataException>(() => Column<int>.Load(new ColumnReader(new MemoryStream(bytes))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Größe 🦊")]
    public void A_stored_text_comes_back(string? text) =>
        Assert.Equal(text, Stored.Copy(writer => writer.WriteText(text), reader => reader.ReadText()));

    static Column<int> Numbered(int count)
    {
        var column = new Column<int>();
        for (var i = 0; i < count; i++)
        {
            column.Add(i);
        }
        return column;
    }

    static FractionColumn Fractions(double[] numbers)
    {
        var column = new FractionColumn();
        Array.ForEach(numbers, column.Add);
        return column;
    }

    static IEnumerable<int> Values(Column<int> column) => Enumerable.Range(0, column.Count).Select(i => column[i]);

    static IEnumerable<double> Values(FractionColumn column) => Enumerable.Range(0, column.Count).Select(i => column[i]);

    static IEnumerable<long> Bits(IEnumerable<double> numbers) => numbers.Select(BitConverter.DoubleToInt64Bits);
}
