using System.Runtime.Loader;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Compiling;
using HeroImages.Notebooks.Execution;

namespace HeroImages.Notebooks.Tests.Execution;

public class CSharpRunnerTests
{
    readonly CSharpRunner _runner = new(Path.GetTempPath(), AssemblyLoadContext.Default, ["System", "System.Linq", "System.Collections.Generic", "System.Threading.Tasks"]);
    int _number;

    [Fact]
    public async Task Later_texts_see_variables_methods_types_and_usings_of_earlier_ones()
    {
        await Run("using System.Text; var x = 2; int Twice(int a) => a * 2; record Point(int X, int Y);");

        var value = await Value("new StringBuilder().Append(Twice(x)).Append(new Point(1, 2)).ToString()");

        Assert.Equal("4Point { X = 1, Y = 2 }", value);
    }

    [Theory]
    [InlineData("1 + 1", 2)]
    [InlineData("await Task.FromResult(3)", 3)]
    [InlineData("var x = 5;\nx", 5)]
    [InlineData("record R(int A); var r = new R(1); (r with { A = 7 }).A", 7)]
    public async Task A_text_that_ends_in_an_expression_has_its_value(string code, int value) => Assert.Equal(value, await Value(code));

    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("Console.Out.Flush()")]
    [InlineData("await Task.Delay(1)")]
    [InlineData("")]
    [InlineData("// nothing")]
    [InlineData("class A { }")]
    [InlineData("using System.Text;")]
    public async Task A_text_that_ends_otherwise_has_none(string code) => Assert.False((await Run(code)).HasValue);

    [Fact]
    public async Task Usings_alone_are_seen_by_later_texts()
    {
        await Run("using System.Globalization;");
        await Run("// nothing");
        await Run("var x = 1;");

        Assert.Equal("1", await Value("x.ToString(CultureInfo.InvariantCulture)"));
    }

    [Fact]
    public async Task Null_is_a_value() => Assert.Equal((true, null), ((await Run("(string)null")).HasValue, (await Run("(string)null")).Value));

    [Fact]
    public async Task With_at_the_end_needs_no_parentheses()
    {
        await Run("record R(int A, int B); var r = new R(1, 2);");

        Assert.Equal("R { A = 7, B = 2 }", (await Value("r with { A = 7 }"))!.ToString());
    }

    [Fact]
    public async Task Classes_with_extension_methods_work_in_this_cell_and_in_later_ones()
    {
        await Run("static class Words { public static string Loud(this string s, string end = \"!\") => s.ToUpper() + end;\n public static T Last2<T>(this List<T> l) where T : class { return l[^1]; } }\n\"a\".Loud()");

        Assert.Equal("HEY?b", await Value("\"hey\".Loud(\"?\") + new List<string> { \"a\", \"b\" }.Last2()"));
        Assert.Equal("X!", await Value("Words.Loud(\"x\")"));
    }

    [Fact]
    public async Task An_error_shows_the_line_of_the_cell_and_no_frame_of_the_machinery()
    {
        await Run("int Half(int a)\n{\n    return 10 / a;\n}");

        var error = (await Run("var zero = 0;\n\nHalf(zero)")).Error!;

        Assert.Equal("DivideByZeroException", error.Name);
        Assert.Equal(
            ["   at Half in cell 1, line 3", "       3 |     return 10 / a;", "   at cell 2, line 3", "       3 | Half(zero)"],
            error.Trace.Skip(1));
    }

    [Fact]
    public async Task An_error_after_an_await_and_in_a_lambda_shows_its_lines_too()
    {
        var error = (await Run("await Task.Delay(1);\nvar list = new[] { 1 }.Select(x => x / (x - 1));\nlist.ToList()")).Error!;

        Assert.Contains("   at cell 1, line 2", error.Trace);
        Assert.Contains("   at cell 1, line 3", error.Trace);
    }

    [Fact]
    public async Task A_text_that_does_not_compile_says_where_in_its_own_lines()
    {
        var error = (await Run("foreach (var x in new[] { 1 }) Console.Write(x); var y = nowhere;")).Error!;

        Assert.Equal("(1,58): error CS0103: The name 'nowhere' does not exist in the current context", error.Message);
        Assert.Equal(["    foreach (var x in new[] { 1 }) Console.Write(x); var y = nowhere;", "    " + new string(' ', 57) + "^^^^^^^"], error.Trace.Skip(1));
    }

    [Fact]
    public async Task Variables_of_a_text_that_threw_keep_their_values()
    {
        await Run("var kept = 41; throw new Exception(\"x\");");

        Assert.Equal(42, await Value("kept + 1"));
    }

    [Fact]
    public async Task A_text_that_does_not_compile_leaves_nothing_behind()
    {
        await Run("var a = 1;");
        await Run("var a = nothing; var b = 2;");

        Assert.Equal(1, await Value("a"));
        Assert.Equal(["a"], _runner.Chain.Variables().Select(v => v.Name));
    }

    [Fact]
    public async Task Types_of_seldom_used_assemblies_are_found_too() =>
        Assert.Equal("TarReader", await Value("typeof(System.Formats.Tar.TarReader).Name"));

    [Fact]
    public async Task A_method_that_calls_itself_without_end_is_an_error_and_not_the_end()
    {
        var error = (await Run("int Deep(int n) => Deep(n + 1) + 1;\nDeep(0)")).Error!;

        Assert.Equal("InsufficientExecutionStackException", error.Name);
        Assert.Equal(2, await Value("1 + 1"));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("x=>")]
    [InlineData("-")]
    [InlineData("from x in ")]
    [InlineData("List<")]
    [InlineData("1+")]
    [InlineData("if(true)")]
    [InlineData("a?")]
    public async Task Endless_nesting_is_an_error_and_not_the_end(string piece)
    {
        var outcome = await Run(string.Concat(Enumerable.Repeat(piece, 3000)) + "1");

        Assert.True(outcome.Error is not null || outcome.HasValue);
        Assert.Equal(2, await Value("1 + 1"));
    }

    [Fact]
    public async Task A_variable_declared_again_may_have_another_type()
    {
        await Run("var x = 1; var y = x;");
        await Run("var x = \"text\";");

        Assert.Equal("text1", await Value("x + y"));
        Assert.Equal(["y", "x"], _runner.Chain.Variables().Select(v => v.Name));
    }

    async Task<object?> Value(string code)
    {
        var outcome = await Run(code);
        Assert.Null(outcome.Error is null ? null : string.Join('\n', outcome.Error.Trace));
        return outcome.Value;
    }

    async Task<CSharpOutcome> Run(string code)
    {
        using var stop = new StopRequest(TimeProvider.System);
        var request = new CellRequest(code, ++_number, new Collector());
        new CellContext(request, stop.Token).Enter();
        return await _runner.RunAsync(new CellSource(code, $"cell {_number}"), stop);
    }
}
