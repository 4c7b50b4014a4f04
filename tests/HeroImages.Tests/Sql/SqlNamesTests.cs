using CsCheck;
using HeroImages.Sql;

namespace HeroImages.Tests.Sql;

public class SqlNamesTests
{
    static readonly string[] Pieces = ["SELECT", "FROM", "JOIN", "a", "\"b\"", "\"", "'", "$", "$$", "$x", "--", "/*", "*/", "(", ")", ",", ".", ";", "\n", " ", "1", "é"];

    [Theory]
    [InlineData("SELECT x, y FROM a", "a")]
    [InlineData("FROM a", "a")]
    [InlineData("SELECT sum(detections) FROM images", "images")]
    [InlineData("SELECT * FROM a, b AS c, d e JOIN f USING (g, h), i", "a b d f i")]
    [InlineData("SELECT * FROM (SELECT * FROM a) x, (b JOIN c ON b.i = c.i)", "a b c")]
    [InlineData("WITH x AS (SELECT 1, 2) SELECT * FROM x WHERE y IN (SELECT z FROM w)", "x w")]
    [InlineData("SELECT * FROM range(5), 'file.csv', \"odd \"\"name\"\"\"", "odd \"name\"")]
    [InlineData("SELECT 'FROM a', $$ FROM b $$, $t$ FROM c $t$ -- FROM d\n/* FROM e */ FROM f", "f")]
    [InlineData("INSERT INTO a SELECT 1; UPDATE b SET c = 1, d = 2; DESCRIBE e; SUMMARIZE f", "a b e f")]
    [InlineData("SELECT * FROM one.two, three . four", "one.two three.four")]
    [InlineData("SELECT a FROM b ORDER BY a DESC, c LIMIT 5", "b")]
    public void Tables_are_told_from_columns(string query, string tables)
    {
        var names = SqlNames.Of(query).Tables.Select(t => t.Schema is null ? t.Table : $"{t.Schema}.{t.Table}");

        Assert.Equal(tables, string.Join(' ', names));
    }

    [Fact]
    public void Parameters_are_told_from_texts_and_named_once()
    {
        var names = SqlNames.Of("SELECT $a, '$b', $$ $c $$, \"$d\", $a, $e_1 -- $f");

        Assert.Equal(["a", "e_1"], names.Parameters);
    }

    [Fact]
    public void Any_text_can_be_read() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat)
            .Sample(query => SqlNames.Of(query).Tables.Count <= query.Length);
}
