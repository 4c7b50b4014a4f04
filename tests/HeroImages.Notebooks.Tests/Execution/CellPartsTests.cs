using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Execution;

namespace HeroImages.Notebooks.Tests.Execution;

/// <summary>Cells of several parts, and what else real notebooks hold.</summary>
public sealed class CellPartsTests : IAsyncDisposable
{
    readonly TempFolder _folder = new();
    readonly NotebookEngine _engine;
    int _number;

    public CellPartsTests() => _engine = new(new EngineOptions(_folder.Path, TimeProvider.System) { WarmsUp = false });

    [Theory]
    [InlineData("var a = 1;\n#!csharp\n\nvar b = nothing;", 4)]
    [InlineData("#!time\nvar a = 1;\n\nvar b = nothing;", 4)]
    [InlineData("#!csharp\n#!time\nvar b = nothing;", 3)]
    [InlineData("#!markdown\n# Title\n\n#!csharp\nvar b = nothing;", 5)]
    public async Task An_error_in_a_later_part_names_the_line_of_the_whole_cell(string code, int line)
    {
        var (result, _) = await Run(code);

        Assert.StartsWith($"({line},9): error CS0103", result.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loaded_file_shares_its_names_and_its_errors_name_it()
    {
        _folder.Write("helpers.csx", "int Twice(int a) => a * 2;\nint Fail(int a)\n{\n    return 1 / a;\n}");

        var (good, shown) = await Run("#load \"helpers.csx\"\nTwice(21)");
        var (bad, _) = await Run("Fail(0)");

        Assert.Equal((CellResult.Done, "42"), (good, Value(shown)));
        Assert.Contains(bad.Error!.Trace, line => line.EndsWith("helpers.csx, line 4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_loaded_file_that_does_not_compile_is_named_with_its_line()
    {
        _folder.Write("bad.csx", "\nvar x = nothing;");

        var (result, _) = await Run("#load \"bad.csx\"");

        Assert.Contains("bad.csx", result.Error!.Message, StringComparison.Ordinal);
        Assert.Contains("CS0103", result.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("record Trap(string Name, int Visits);\nnew Trap(\"north\", 3)", "Trap { Name = north, Visits = 3 }")]
    [InlineData("using Ints = System.Collections.Generic.List<int>; using Pair = (int A, int B);\nPair p = (1, 2); new Ints { p.A, p.B }.Count", "2")]
    [InlineData("async IAsyncEnumerable<int> Count() { for (var i = 0; i < 4; i++) { await Task.Yield(); yield return i; } }\nvar sum = 0; await foreach (var i in Count()) sum += i; sum", "6")]
    [InlineData("var n = 0L; await using (var s = new System.IO.MemoryStream()) { n = s.Length + 1; }\nn", "1")]
    [InlineData("IEnumerable<int> Odd() { for (var i = 1; ; i += 2) { if (i > 7) yield break; yield return i; } }\nOdd().Sum()", "16")]
    [InlineData("IEnumerable<int> Safe() { try { yield return 1; } finally { Console.Write(\"\"); } }\nSafe().Single()", "1")]
    public async Task What_notebooks_hold_has_its_value(string code, string expected)
    {
        var (result, shown) = await Run(code);

        Assert.Equal("", string.Join('\n', result.Error?.Trace ?? []));
        Assert.Equal(expected, Value(shown));
    }

    [Fact]
    public async Task Extension_methods_of_every_form_reach_later_cells()
    {
        await Run("""
            static class Forms
            {
                public static ref int Increment(ref this int i) { i++; return ref i; }
                public static T Same<T>(this T value) where T : struct, IComparable<T> => value;
                public static IEnumerable<T> Twice<T>(this IEnumerable<T> items, Func<T, bool> keep = null) { foreach (var x in items) { yield return x; yield return x; } }
                public static string Count(this string s, params int[] numbers) => s + numbers.Length;
                public static async Task<int> Later(this int i) { await Task.Yield(); return i; }
                public static bool Split(this int i, out int half) { half = i / 2; return i % 2 == 0; }
            }
            var n = 1;
            """);

        var (result, shown) = await Run("n.Increment(); $\"{n.Same()} {new[] { 1, 2 }.Twice().Sum()} {\"a\".Count(1, 2)} {await n.Later()} {4.Split(out var half)} {half}\"");

        Assert.Equal("", string.Join('\n', result.Error?.Trace ?? []));
        Assert.Equal("2 6 a2 2 True 2", Value(shown));
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        _folder.Dispose();
    }

    static string? Value(Collector shown) => shown.Outputs.OfType<ResultOutput>().Single().Bundle[MimeTypes.Plain];

    async Task<(CellResult Result, Collector Shown)> Run(string code)
    {
        var shown = new Collector();
        return (await _engine.RunAsync(new CellRequest(code, ++_number, shown)), shown);
    }
}
