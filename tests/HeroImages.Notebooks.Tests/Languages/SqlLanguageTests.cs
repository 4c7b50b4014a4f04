using HeroImages.Notebooks.Cells;
using Microsoft.Data.Analysis;

namespace HeroImages.Notebooks.Tests.Languages;

public sealed class SqlLanguageTests : IDisposable
{
    readonly FakeHost _host = new();
    readonly TempFolder _folder = new();

    public SqlLanguageTests() => _host.Folder = _folder.Path;

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Variables_are_tables_and_the_result_is_shown_and_kept()
    {
        await _host.Variables.SetAsync("rows", Enumerable.Range(1, 3).Select(i => new { Id = i }).ToList());

        await _host.RunAsync("#!sql --name total\nSELECT sum(Id) AS n FROM rows");

        var frame = Assert.IsType<DataFrame>(_host.Variables.Find("total")!.Value);
        Assert.Equal(6L, frame["n"][0]);
        Assert.Single(_host.Shown);
    }

    [Fact]
    public async Task A_result_is_shared_with_other_languages()
    {
        await _host.RunAsync("#!sql\nSELECT 5 AS n\n#!csharp\n#!share --from sql sql_result --as five\n#!js\n#!share --from sql sql_result\nsql_result[0].n");

        Assert.Equal(5, ((DataFrame)_host.Variables.Find("five")!.Value!)["n"][0]);
        Assert.Contains("const sql_result = [{\"n\":5}];", _host.Shown[^1][MimeTypes.JavaScript], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_are_tables_of_later_queries()
    {
        await _host.RunAsync("#!sql --name first\nSELECT 5 AS n");

        await _host.RunAsync("#!sql\nSELECT a.n + b.n AS n FROM first a, sql_result b");

        Assert.Equal(10, Result()["n"][0]);
    }

    [Fact]
    public async Task Values_are_given_by_their_names()
    {
        await _host.Variables.SetAsync("least", 2);
        await _host.Variables.SetAsync("day", DayOfWeek.Monday);

        await _host.RunAsync("#!sql\n#!set --name text --value \"it's\"\nSELECT $text AS t, $day AS d WHERE 3 > $least");

        Assert.Equal<object>(["it's", "Monday"], Assert.Single(Result().Rows));
    }

    [Fact]
    public async Task A_variable_is_read_anew_for_each_query()
    {
        var rows = new List<int> { 1 };
        await _host.Variables.SetAsync("rows", rows);
        await _host.RunAsync("#!sql\nSELECT * FROM rows");
        rows.Add(2);

        await _host.RunAsync("#!sql\nSELECT count(*) AS n FROM ROWS");

        Assert.Equal(2L, Result()["n"][0]);
    }

    [Theory]
    [InlineData("#!sql\nSELECT 1,\n  wrong\nFROM range(3)", "Referenced column \"wrong\" not found", 2)]
    [InlineData("x\n#!sql\n\nSELECT * FROM number", "The variable number has no rows; where a value is meant, write $number.", 3)]
    [InlineData("#!sql\nSELECT $nothing", "there is no variable nothing", 0)]
    [InlineData("#!sql --as x\nSELECT 1", "--as is not an option", 0)]
    [InlineData("#!sql\nSELECT 1\n#!nothing\n", "#!nothing is unknown", 2)]
    public async Task An_error_names_the_line_of_the_cell(string cell, string message, int line)
    {
        await _host.Variables.SetAsync("number", 5);

        var error = await _host.FailAsync(cell);

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(line, error.Line);
    }

    [Fact]
    public async Task Files_are_found_beside_the_notebook()
    {
        _folder.Write("a.csv", "n\n1\n2\n");

        await _host.RunAsync("#!sql\nSELECT sum(n) AS n FROM 'a.csv'");

        Assert.Equal(3L, Result()["n"][0]);
    }

    [Fact]
    public async Task Variables_may_be_called_like_words_of_sql()
    {
        await _host.Variables.SetAsync("select", Enumerable.Range(1, 2).ToList());
        await _host.Variables.SetAsync("order", Enumerable.Range(3, 1).ToList());

        await _host.RunAsync("#!sql\nSELECT value FROM \"order\" UNION ALL SELECT value FROM \"select\" ORDER BY value");

        Assert.Equal([1, 2, 3], Result()["value"].Cast<int>());
    }

    DataFrame Result() => (DataFrame)_host.Set.Languages.Single(l => l.Name == "sql").VariablesOf(_host)!.Find("sql_result")!.Value!;
}
