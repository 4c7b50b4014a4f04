using System.Text;
using CsCheck;
using HeroImages.Files;

namespace HeroImages.Tests.Files;

public class CsvRowsTests
{
    [Fact]
    public void Whatever_a_file_holds_comes_out_byte_for_byte() => Gen.OneOf(Gen.Byte.Array[0, 60], Gen.String[Gen.Char["a,\"\r\n\u00e9 "], 0, 60].Select(Encoding.UTF8.GetBytes)).Sample(bytes =>
        Assert.Equal(bytes, Written([.. Rows(bytes)])));

    [Fact]
    public void Cells_are_read_as_the_standard_says()
    {
        var rows = Rows("\uFEFF\"a\",b\r\n\"x, \"\"y\"\"\nz\",\r\n\n,é"u8.ToArray());

        Assert.Equal(["\uFEFF\"a\"|b", "x, \"y\"\nz|", "", "|é"], rows.Select(row => string.Join('|', Enumerable.Range(0, row.Count).Select(row.Text))));
        Assert.Equal(0, CsvRows.Column(rows[0], "c", "a"));
        Assert.Equal(-1, CsvRows.Column(rows[0], "c"));
    }

    [Theory]
    [InlineData("1,2", 1, "é", "1,é")]
    [InlineData("1,\"2\"", 1, "3", "1,\"3\"")]
    [InlineData("1,2", 1, "a,\"b\"", "1,\"a,\"\"b\"\"\"")]
    [InlineData("1", 3, "x", "1,,,x")]
    [InlineData("\"a\"\"b\",2", 0, "a\"b", "\"a\"\"b\",2")]
    public void Only_the_cell_that_is_set_changes(string row, int column, string text, string expected)
    {
        var read = Rows(Encoding.UTF8.GetBytes(row + "\r\n"))[0];

        read.Set(column, text);

        Assert.Equal(expected + "\r\n", Encoding.UTF8.GetString(Written([read])));
    }

    [Fact]
    public void What_was_set_is_read_again() => Gen.Select(Gen.String[Gen.Char["a,\"\r\né"], 0, 9], Gen.Int[0, 3]).Sample((text, column) =>
    {
        var row = Rows("1,\"2\",3\n"u8.ToArray())[0];
        row.Set(column, text);

        Assert.Equal(text, Rows(Written([row]))[0].Text(column));
    });

    static List<CsvRow> Rows(byte[] bytes) => [.. CsvRows.Read(new MemoryStream(bytes))];

    static byte[] Written(IEnumerable<CsvRow> rows)
    {
        using var stream = new MemoryStream();
        using (var writer = CsvRows.Writer(stream))
        {
            foreach (var row in rows)
            {
                writer.Write(row.ToString());
            }
        }
        return stream.ToArray();
    }
}
