using HeroImages.Sql;
using Microsoft.Data.Analysis;

namespace HeroImages.Tests.Sql;

public sealed class SqlSessionTests : IDisposable
{
    readonly TempFolder _folder = new();
    readonly SqlSession _session;

    public SqlSessionTests() => _session = new SqlSession(new() { Folder = _folder.Path });

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Results_have_the_types_of_their_columns()
    {
        var frame = _session.Query("SELECT 1 AS i, 2::BIGINT AS l, 0.5::DOUBLE AS d, 'x' AS s, true AS b, TIMESTAMP '2024-05-06 07:08:09' AS t, DATE '2024-05-06' AS day, sum(3) AS total");

        Assert.Equal(
            [typeof(int), typeof(long), typeof(double), typeof(string), typeof(bool), typeof(DateTime), typeof(DateTime), typeof(long)],
            frame.Columns.Select(c => c.DataType));
        Assert.Equal<object>(
            [1, 2L, 0.5, "x", true, new DateTime(2024, 5, 6, 7, 8, 9), new DateTime(2024, 5, 6), 3L], frame.Columns.Select(c => c[0]));
    }

    [Fact]
    public void What_is_missing_stays_missing()
    {
        var frame = _session.Query("SELECT * FROM (VALUES (1, 'a', 0.5::DOUBLE), (NULL, NULL, NULL)) AS t(n, s, d)");

        Assert.Equal([1, null], frame["n"].Cast<object?>());
        Assert.Equal(["a", null], frame["s"].Cast<object?>());
        Assert.Equal([0.5, null], frame["d"].Cast<object?>());
    }

    [Fact]
    public void Lists_and_structures_become_text()
    {
        var frame = _session.Query("SELECT [1, NULL] AS l, [['x', NULL], NULL, []] AS n, {'a': 1, 'b': 'x'} AS s, INTERVAL 90 MINUTE AS i, '\\x00\\xFF'::BLOB AS b, TIME '10:00:01' AS t");

        Assert.Equal<object>(["[1, NULL]", "[[x, NULL], NULL, []]", "{a: 1, b: x}", "01:30:00", "00FF", "10:00:01"], frame.Columns.Select(c => c[0]));
    }

    [Fact]
    public void Columns_of_one_name_are_told_apart()
    {
        var frame = _session.Query("SELECT 1 AS x, 2 AS X, 3 AS x");

        Assert.Equal(["x", "X_1", "x_2"], frame.Columns.Select(c => c.Name));
    }

    [Fact]
    public void A_data_frame_is_a_table()
    {
        var frame = new DataFrame(new Int32DataFrameColumn("n", new int?[] { 1, null, 3 }), new StringDataFrameColumn("name", ["a", "b", null]));
        _session.Add("frame", frame);

        var result = _session.Query("SELECT * FROM frame ORDER BY n NULLS FIRST");

        Assert.Equal([null, 1, 3], result["n"].Cast<object?>());
        Assert.Equal(["b", "a", null], result["name"].Cast<object?>());
    }

    [Fact]
    public void A_list_of_records_is_a_table_of_their_properties()
    {
        _session.Add("rows", Enumerable.Range(1, 3).Select(i => new { Id = i, Name = $"n{i}", Tags = (string[])["a", "b"], Day = (DayOfWeek)i, Cost = 1.25m * i }));

        var result = _session.Query("SELECT id, NAME, tags[2] AS tag, Day, Cost FROM rows WHERE Id > 2");

        Assert.Equal<object>([3, "n3", "b", "Wednesday", 3.75m], result.Columns.Select(c => c[0]));
    }

    [Fact]
    public void A_list_of_scalars_is_a_table_of_one_column()
    {
        _session.Add("numbers", Enumerable.Range(1, 3).Select(i => i * i));

        var result = _session.Query("SELECT sum(value) AS total FROM numbers");

        Assert.Equal(14L, result["total"][0]);
    }

    [Theory]
    [InlineData("select")]
    [InlineData("a\"b")]
    [InlineData("a.b; DROP TABLE x; --")]
    [InlineData("é 🦓 '")]
    [InlineData("$x")]
    public void Any_text_can_be_the_name_of_a_table_and_a_column(string name)
    {
        var quoted = $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        _session.Add(name, new DataFrame(new StringDataFrameColumn(name, [name])));

        var result = _session.Query($"SELECT {quoted} FROM {quoted}");

        Assert.Equal((name, name), (result.Columns[0].Name, result[0, 0]));
    }

    [Fact]
    public void Texts_arrive_as_they_are()
    {
        string[] texts = ["", "'", "\"", "\n\r\t", "🦓", "a;b--", "\\", new string('x', 100_000)];
        _session.Add("texts", texts);

        var result = _session.Query("SELECT value FROM texts");

        Assert.Equal(texts, result["value"].Cast<string>());
    }

    [Fact]
    public void A_text_goes_on_after_a_character_that_cannot_be_kept()
    {
        _session.Add("texts", Enumerable.Repeat("a\0b", 1).ToList());

        var result = _session.Query("SELECT value FROM texts");

        Assert.Equal("a\uFFFDb", result["value"][0]);
    }

    [Fact]
    public void Parameters_are_values_and_never_sql()
    {
        var parameters = new Dictionary<string, object?> { ["name"] = "x'; DROP TABLE y; --", ["number"] = 5, ["other"] = null };

        var result = _session.Query("SELECT $name AS name, $number + 1 AS next, '$none' AS text", parameters);

        Assert.Equal<object>(["x'; DROP TABLE y; --", 6L, "$none"], result.Columns.Select(c => c[0] is int i ? (long)i : c[0]));
    }

    [Fact]
    public void Parameters_serve_all_statements()
    {
        var results = _session.QueryAll("SELECT $a AS x; SELECT $b AS x; SELECT 3 AS x", new Dictionary<string, object?> { ["a"] = 1, ["b"] = 2 });

        Assert.Equal<object>([1, 2, 3], results.Select(r => r["x"][0]));
    }

    [Fact]
    public void A_missing_parameter_is_named()
    {
        var error = Assert.Throws<SqlQueryException>(() => _session.Query("SELECT $who"));

        Assert.Contains("$who", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_statements_run_in_order_and_each_result_is_kept()
    {
        var results = _session.QueryAll("CREATE TABLE t (a INT); INSERT INTO t VALUES (1), (2); SELECT count(*) AS n FROM t; DELETE FROM t WHERE a = 1; SELECT a FROM t;");

        Assert.Contains(results, r => r.Columns[0].Name == "n" && r["n"][0] is 2L);
        Assert.Equal(2, results[^1]["a"][0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n-- nothing\n/* at all */ ;;")]
    public void Nothing_asked_is_nothing_answered(string query)
    {
        var results = _session.QueryAll(query);

        Assert.Empty(results);
    }

    [Theory]
    [InlineData("SELECT 1,\n  wrong\nFROM range(3)", 2, 3)]
    [InlineData("SELEC 1", 1, 1)]
    [InlineData("SELECT *\nFROM nowhere", 2, 6)]
    public void An_error_says_where_it_is(string query, int line, int column)
    {
        var error = Assert.Throws<SqlQueryException>(() => _session.Query(query));

        Assert.Equal((line, column), (error.Line, error.Column));
    }

    [Fact]
    public void Files_are_found_in_the_folder()
    {
        _folder.Write("a.csv", "name,count\nape,3\nbee,4\n");

        _session.Query($"COPY (SELECT * FROM 'a.csv') TO '{_folder["b.parquet"]}'");
        var result = _session.Query("SELECT sum(count) AS total FROM 'b.parquet'");

        Assert.Equal(7L, result["total"][0]);
    }

    [Theory]
    [InlineData("SELECT * FROM 'https://localhost/x.parquet'")]
    [InlineData("INSTALL spatial")]
    public void Nothing_is_fetched_from_the_network(string query)
    {
        var error = Assert.Throws<SqlQueryException>(() => _session.Query(query));

        Assert.DoesNotContain("extensions.duckdb.org", error.Message.Split("\nFor more info")[0].Split("For more info")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_read_when_a_query_first_names_them()
    {
        var walked = 0;
        _session.Add("rows", Enumerable.Range(0, 3).Select(i => ++walked));

        _session.Query("SELECT 'rows' AS rows -- FROM rows");
        var before = walked;
        _session.Query("SELECT * FROM rows");
        _session.Query("SELECT * FROM rows");

        Assert.Equal((0, 3), (before, walked));
    }

    [Fact]
    public void What_is_added_again_is_read_again()
    {
        _session.Add("rows", Enumerable.Range(0, 3).ToList());
        _session.Query("SELECT * FROM rows");

        _session.Add("rows", Enumerable.Repeat("other", 1).ToList());
        var result = _session.Query("SELECT * FROM rows");

        Assert.Equal("other", result["value"][0]);
    }

    [Fact]
    public void A_table_that_a_query_made_goes_before_what_is_added()
    {
        _session.Query("CREATE TABLE rows AS SELECT 5 AS value");
        _session.Add("rows", Enumerable.Range(0, 3).ToList());

        var result = _session.Query("SELECT * FROM rows");

        Assert.Equal(5, result["value"][0]);
    }

    [Theory]
    [InlineData(5)]
    [InlineData("text")]
    public void What_has_no_rows_cannot_be_a_table(object value)
    {
        var error = Assert.Throws<ArgumentException>(() => _session.Add("x", value));

        Assert.Contains(value.GetType().Name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_can_be_stopped()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Assert.ThrowsAny<OperationCanceledException>(() => _session.Query("SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b", null, stop.Token));

        Assert.Equal(1, _session.Query("SELECT 1 AS x")["x"][0]);
    }

    [Fact]
    public void Loading_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        _session.Add("endless", Endless(stop));

        Assert.ThrowsAny<OperationCanceledException>(() => _session.Query("SELECT count(*) FROM endless", null, stop.Token));
    }

    [Fact]
    public void Whole_numbers_of_any_size_and_all_scalars_keep_their_values()
    {
        var row = new
        {
            A = byte.MaxValue,
            B = sbyte.MinValue,
            C = short.MinValue,
            D = ushort.MaxValue,
            E = uint.MaxValue,
            F = long.MinValue,
            G = ulong.MaxValue,
            H = 1.5f,
            I = double.NaN,
            J = 12345678901234567.8901m,
            K = 'x',
            L = (int?)null,
            M = true,
        };
        _session.Add("t", new[] { row });

        var result = _session.Query("SELECT * FROM t");

        Assert.Equal<object?>([row.A, row.B, row.C, row.D, row.E, row.F, row.G, row.H, row.I, row.J, "x", null, true], result.Columns.Select(c => c[0]));
    }

    static IEnumerable<int> Endless(CancellationTokenSource stop)
    {
        for (var i = 0; ; i++)
        {
            if (i == 100_000)
            {
                stop.Cancel();
            }
            yield return i;
        }
    }
}
