using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Execution;

namespace HeroImages.Notebooks.Tests.Execution;

/// <summary>Cells that are wrong in every way that somebody has thought of; after each the next cell runs.</summary>
public sealed class InvalidCodeTests : IAsyncDisposable
{
    readonly TempFolder _folder = new();
    readonly NotebookEngine _engine;
    int _number;

    public InvalidCodeTests() => _engine = new(new EngineOptions(_folder.Path, TimeProvider.System) { WarmsUp = false });

    [Theory]
    [InlineData("\"unterminated", "CS1010")]
    [InlineData("'", "CS1010")]
    [InlineData("$\"{", "CS")]
    [InlineData("$\"{1", "CS")]
    [InlineData("@\"unterminated", "CS1039")]
    [InlineData("\"\"\"\nraw", "CS8997")]
    [InlineData("/* unterminated", "CS1035")]
    [InlineData("#error wrong", "CS1029: #error: 'wrong'")]
    [InlineData("#nothing", "CS1024")]
    [InlineData("#if X", "CS1027")]
    [InlineData("#load \"missing.csx\"", "CS1504")]
    [InlineData("var x = \0;", "CS1525")]
    [InlineData("var \ud800 = 1;", "CS")]
    [InlineData("\udfff\ud83d", "CS1056")]
    [InlineData("using Nowhere.At.All;", "CS0246")]
    [InlineData("goto nowhere;", "CS0159")]
    [InlineData("{ a: ; } goto a;", "CS0159")]
    [InlineData("lock (new object()) { await Task.Delay(1); }", "CS1996")]
    [InlineData("class A { } class A { }", "CS0102")]
    [InlineData("int F() => 1; int F() => 2;", "CS0111")]
    [InlineData("int a; string a;", "CS0102")]
    [InlineData("if (true) {", "CS1513")]
    [InlineData("}", "CS7017")]
    [InlineData("(((", "CS1733")]
    [InlineData("class A { int P { get", "CS")]
    [InlineData("class A { int P =>", "CS")]
    [InlineData("class A { A(", "CS")]
    [InlineData("Action a = () => {", "CS")]
    [InlineData("Action a = delegate {", "CS")]
    [InlineData("foreach (var", "CS")]
    [InlineData("await", "CS")]
    [InlineData("x => ", "CS")]
    [InlineData("namespace A { class B { } }", "CS7021")]
    [InlineData("yield return 1;", "CS7020")]
    [InlineData("break;", "CS0139")]
    [InlineData("base.ToString()", "CS")]
    [InlineData("var x = x + 1;", "CS")]
    [InlineData("class A : A { }", "CS0146")]
    [InlineData("struct S { S s; }", "CS0523")]
    [InlineData("1 +", "CS1733")]
    [InlineData("int i = \"text\";", "CS0029")]
    [InlineData("new int[-1]", "CS0248")]
    [InlineData("checked(int.MaxValue + 1)", "CS0220")]
    [InlineData("const int zero = 0; 1 / zero", "CS0020")]
    [InlineData("static class E { extension(string s) { public int Size => s.Length; } }", "CS9283")]
    [InlineData("global::HeroImages.Notebooks.Execution.StopSignal.Raise();", "CS0117")]
    public async Task What_does_not_compile_is_said_with_the_compiler_s_number(string code, string expected)
    {
        var (result, shown) = await Run(code);

        Assert.Equal((CellStatus.Failed, "CompilationError"), (result.Status, result.Error!.Name));
        Assert.Contains(expected, result.Error.Message, StringComparison.Ordinal);
        Assert.Equal([result.Error], shown.Outputs.OfType<ErrorOutput>());
        await AssertAlive();
    }

    [Theory]
    [InlineData("throw null;", "NullReferenceException", "")]
    [InlineData("throw new Exception(\"\\u001b[2J<script>alert(1)</script>\\0\\ud800\");", "Exception", "<script>")]
    [InlineData("throw new Exception(new string('x', 1_000_000));", "Exception", "xxx")]
    [InlineData("throw new Exception(\"\");", "Exception", "")]
    [InlineData("class Hostile : Exception { public override string Message => throw new Hostile(); public override string ToString() => throw new Hostile(); } throw new Hostile();", "Hostile", "cannot be read")]
    [InlineData("class Quiet : Exception { public override string Message => null; } throw new Quiet();", "Quiet", "")]
    [InlineData("var e = new Exception(\"in\"); for (var i = 0; i < 20_000; i++) e = new Exception(\"out\", e); throw e;", "Exception", "out")]
    [InlineData("var e = new Exception(\"in\"); for (var i = 0; i < 20_000; i++) e = new AggregateException(e); throw e;", "Exception", "in")]
    [InlineData("class Late { static Late() => throw new Exception(\"static\"); public static int X; } Late.X", "TypeInitializationException", "Late")]
    [InlineData("class Silent { public override string ToString() => throw new Exception(\"no text\"); } new Silent().ToString()", "Exception", "no text")]
    [InlineData("unsafe { int* p = null; Console.WriteLine(*p); }", "NullReferenceException", "")]
    [InlineData("await Task.FromException(new AggregateException(new Exception(\"one\"), new Exception(\"two\")));", "AggregateException", "two")]
    [InlineData("throw new OperationCanceledException(\"my own\");", "OperationCanceledException", "my own")]
    [InlineData("new byte[long.MaxValue / 2].Length", "", "")]
    [InlineData("((dynamic)1).Nothing()", "Microsoft.CSharp.RuntimeBinder.RuntimeBinderException", "Nothing")]
    public async Task What_throws_is_said_with_its_name(string code, string name, string message)
    {
        var (result, _) = await Run(code);

        Assert.Equal(CellStatus.Failed, result.Status);
        Assert.Contains(name, result.Error!.Name, StringComparison.Ordinal);
        Assert.Contains(message, result.Error.Message, StringComparison.Ordinal);
        await AssertAlive();
    }

    [Theory]
    [InlineData("Action a = null, b = null; a = () => b(); b = () => a(); a();")]
    [InlineData("Func<int, int> f = null; f = delegate (int n) { return f(n + 1); }; f(0)")]
    [InlineData("class A { public int P => P + 1; } new A().P")]
    [InlineData("class A { public int P { get { return P; } set { } } } new A().P")]
    [InlineData("class A { public int P { get => P; set => P = value; } } new A().P = 3;")]
    [InlineData("class A { public int this[int i] => this[i + 1]; } new A()[0]")]
    [InlineData("class A { public A() { new A(); } } new A()")]
    [InlineData("class A { public static A operator +(A a, A b) => a + b; } new A() + new A()")]
    [InlineData("class A { public static implicit operator int(A a) => a; } int i = new A();")]
    [InlineData("int Even(int n) => Odd(n + 1); int Odd(int n) { return Even(n + 1); } Even(0)")]
    public async Task What_calls_itself_without_end_is_an_error_and_not_the_end(string code)
    {
        var (result, _) = await Run(code);

        Assert.Equal("InsufficientExecutionStackException", result.Error?.Name.Split('.')[^1]);
        await AssertAlive();
    }

    [Theory]
    [InlineData("class Silent { public override string ToString() => throw new Exception(\"no text\"); } new Silent()")]
    [InlineData("class Silent { public int Bad => throw new Exception(\"no value\"); public Silent Self => this; } new Silent()")]
    [InlineData("IEnumerable<int> Broken() { yield return 1; throw new Exception(\"half way\"); } Broken()")]
    public async Task Values_that_cannot_be_shown_are_shown_as_that(string code)
    {
        var (result, shown) = await Run(code);

        Assert.Equal(CellResult.Done, result);
        Assert.NotEqual("", shown.Outputs.OfType<ResultOutput>().Single().Bundle[MimeTypes.Plain]);
        await AssertAlive();
    }

    [Theory]
    [InlineData("#r \"\"")]
    [InlineData("#r \"nuget:\"")]
    [InlineData("#r \"nuget:,,,\"")]
    [InlineData("#r \"nuget:../..\"")]
    [InlineData("#r \"no/such/file.dll\"")]
    [InlineData("#r \"project:missing.csproj\"")]
    [InlineData("#r")]
    public async Task References_that_are_none_are_errors_of_the_cell(string code)
    {
        var (result, _) = await Run(code + "\n1");

        Assert.Equal(CellStatus.Failed, result.Status);
        Assert.NotEmpty(result.Error!.Message);
        await AssertAlive();
    }

    [Fact]
    public async Task A_line_of_two_million_characters_is_compiled_and_its_error_stays_short()
    {
        var (good, _) = await Run($"var text = \"{new string('x', 2_000_000)}\"; text.Length");
        var (bad, _) = await Run($"var text = \"{new string('x', 2_000_000)}\" + nothing;");

        Assert.Equal(CellResult.Done, good);
        Assert.Contains("CS0103", bad.Error!.Message, StringComparison.Ordinal);
        Assert.InRange(bad.Error.Trace.Sum(line => line.Length), 1, 10_000);
        await AssertAlive();
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        _folder.Dispose();
    }

    async Task AssertAlive()
    {
        var (result, shown) = await Run("1 + 1");
        Assert.Equal(CellResult.Done, result);
        Assert.Equal("2", shown.Outputs.OfType<ResultOutput>().Single().Bundle[MimeTypes.Plain]);
    }

    async Task<(CellResult Result, Collector Shown)> Run(string code)
    {
        var shown = new Collector();
        return (await _engine.RunAsync(new CellRequest(code, ++_number, shown)), shown);
    }
}
