using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Execution;

namespace HeroImages.Notebooks.Tests.Execution;

/// <summary>Warnings and nullable annotations, as .NET Interactive 1.0.0-beta.26120 has them: off until asked for, and warnings on the error stream.</summary>
public sealed class WarningsTests : IAsyncDisposable
{
    readonly TempFolder _folder = new();
    readonly NotebookEngine _engine;

    public WarningsTests() => _engine = new(new EngineOptions(_folder.Path, TimeProvider.System) { WarmsUp = false });

    [Theory]
    [InlineData("string s = null;", "")]
    [InlineData("string? s = null;", "CS8632")]
    [InlineData("#nullable enable\nstring s = null;", "CS8625")]
    [InlineData("#nullable enable\nstring? s = null;\ns?.Length", "")]
    [InlineData("class A { public string Name { get; set; } int unused; }", "CS0169")]
    [InlineData("[Obsolete] void Old() { } Old();", "CS0612")]
    [InlineData("#warning careful\n1", "CS1030: #warning: 'careful'")]
    [InlineData("#pragma warning disable CS1030\n#warning careful\n1", "")]
    [InlineData("using System; using System.Linq; Enumerable.Range(0, 3).Select(n => n + 1).ToList()", "")]
    [InlineData("foreach (var n in new[] { 1 }) Console.WriteLine(n); while (true) break; await Task.Yield();", "")]
    [InlineData("static class E { public static int Twice(this int n) => n * 2; } 2.Twice()", "")]
    public async Task Warnings_of_a_cell_that_runs_are_told_on_the_error_stream(string code, string expected)
    {
        var (result, shown) = await Run(code);

        Assert.Equal(CellResult.Done, result);
        Assert.Contains(expected, shown.ErrorText, StringComparison.Ordinal);
        Assert.Equal(expected.Length > 0, shown.ErrorText.Contains("warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task They_come_after_what_the_cell_wrote_and_before_its_value_with_the_line()
    {
        var (_, shown) = await Run("Console.WriteLine(\"1\");\nint? z = 1; z = z;\n3");

        Assert.Equal([typeof(StreamOutput), typeof(StreamOutput), typeof(ResultOutput)], shown.Outputs.Select(o => o.GetType()));
        Assert.StartsWith("cell 1(2,13): warning CS1717: ", shown.ErrorText, StringComparison.Ordinal);
        Assert.EndsWith("\n    int? z = 1; z = z;\n                ^^^^^\n", shown.ErrorText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_throws_tells_them_too()
    {
        var (result, shown) = await Run("#warning careful\nthrow new Exception(\"no\");");

        Assert.Equal("no", result.Error!.Message);
        Assert.Contains("careful", shown.ErrorText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("return 5;", "5")]
    [InlineData("if (DateTime.MaxValue.Year > 1) { return 6; }\nConsole.Write(1);", "6")]
    [InlineData("return;", null)]
    [InlineData("int Five() { return 5; } Func<int> f = () => { return 5; }; Five();", null)]
    public async Task A_value_that_is_returned_is_the_cell_s(string code, string? value)
    {
        var (_, shown) = await Run(code);

        Assert.Equal(value, shown.Outputs.OfType<ResultOutput>().SingleOrDefault()?.Bundle[MimeTypes.Plain]);
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        _folder.Dispose();
    }

    async Task<(CellResult Result, Collector Shown)> Run(string code)
    {
        var shown = new Collector();
        return (await _engine.RunAsync(new CellRequest(code, 1, shown)), shown);
    }
}
