using System.Runtime.Loader;
using CsCheck;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Compiling;
using HeroImages.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Tests.Compiling;

/// <summary>Code means the same with the checks that let it be stopped as without them.</summary>
public class InstrumentedCodeTests
{
    static readonly string[] Imports = ["System", "System.Linq", "System.Linq.Expressions", "System.Collections.Generic", "System.Threading.Tasks"];

    [Theory]
    [InlineData("Expression<Func<int, int>> e = x => x + 1; e.ToString()", "x => (x + 1)")]
    [InlineData("Expression<Func<int, Func<int, int>>> e = x => y => x + y; e.ToString()", "x => y => (x + y)")]
    [InlineData("new[] { 1, 2, 3 }.AsQueryable().Where(x => x > 1).Select(x => x * 2).Expression.ToString()", "System.Int32[].Where(x => (x > 1)).Select(x => (x * 2))")]
    [InlineData("(from x in new[] { 1, 2 }.AsQueryable() where x > 1 select x + 1).Single()", "3")]
    [InlineData("var f = (int x) => x * 2; f.GetType().Name + f(4)", "Func`2" + "8")]
    [InlineData("var f = (int x = 5) => x + 1; f()", "6")]
    [InlineData("var f = [Obsolete] (int x) => x; f(3)", "3")]
    [InlineData("var f = static int (int x) => x + 1; f(4)", "5")]
    [InlineData("var f = (params int[] x) => x.Length; f(1, 2)", "2")]
    [InlineData("var f = ref int (ref int x) => ref x; var n = 1; f(ref n) = 9; n", "9")]
    [InlineData("delegate ref int First(int[] a); First f = a => ref a[0]; var a = new[] { 1 }; f(a) = 7; a[0]", "7")]
    [InlineData("delegate void Give(out int x); Give g = (out int x) => x = 5; g(out var n); n", "5")]
    [InlineData("Func<int> f = () => throw new Exception(); try { f(); } catch { } 1", "1")]
    [InlineData("Func<Func<int>> f = () => () => 3; f()()", "3")]
    [InlineData("Func<int, int> f = null; f = n => n <= 1 ? 1 : n * f(n - 1); f(5)", "120")]
    [InlineData("Func<int[]> f = () => [1, 2]; Func<string> g = () => $\"{(true ? \"a\" : \"b\")}\"; Func<int> d = () => default; f().Length + g() + d()", "2a0")]
    [InlineData("var n = 0; Action a = () => n++; Action b = () => new List<int>(); Action<int[]> c = x => x[0] = 4; a(); b(); n", "1")]
    [InlineData("Func<dynamic, dynamic> f = x => x + 1; f(2)", "3")]
    [InlineData("Func<int> f = delegate { return 4; }; f()", "4")]
    [InlineData("Func<Task> a = async () => await Task.Yield(); Func<Task<int>> b = async () => await Task.FromResult(4); Action c = async () => await Task.Yield(); await a(); c(); await b()", "4")]
    [InlineData("Func<ValueTask<int>> f = async () => { await Task.Yield(); return 3; }; await f()", "3")]
    [InlineData("(await Task.WhenAll(Enumerable.Range(0, 3).Select(async i => { await Task.Yield(); return i; }))).Sum()", "3")]
    [InlineData("class F { public Func<int, int> A = x => x + 1; public static readonly Func<int, int> B = x => x * 3; public Func<int, Func<int, int>> C => a => b => a + b; } new F().A(1) + F.B(2) + new F().C(2)(3)", "13")]
    [InlineData("record R(int A) { public Func<int, int> F { get; init; } = static q => q * 3; } new R(3).F(5)", "15")]
    [InlineData("void Run(int n, Func<int, int> f = null) => Console.Out.Flush(); Run(1); Run(1, x => x); 1", "1")]
    [InlineData("var d = new Dictionary<string, Func<double, double>> { [\"a\"] = x => x + 1 }; d[\"a\"](1) + new Lazy<int>(() => 42).Value", "44")]
    [InlineData("class A { int _n; public int N { get => _n; set => _n = value; } public int M { get; init; } = 4; public int this[int i] { get => i; set { _n = i; } } public A(int n) => _n = n; public static A operator ++(A a) => new(a.N + 1); public static explicit operator int(A a) => a.N; } var a = new A(1); a.N += 2; a++; a[7] = 0; (int)a + a.M + a[1]", "12")]
    [InlineData("class A { int[] _n = [1]; public ref int First => ref _n[0]; public ref readonly int Again { get => ref _n[0]; } } var a = new A(); a.First = 5; a.Again", "5")]
    [InlineData("event Action Rang; void Ring() => Rang?.Invoke(); var n = 0; Rang += () => n++; Ring(); n", "1")]
    [InlineData("class A { Action _a; public event Action E { add => _a += value; remove => _a -= value; } public void Go() => _a?.Invoke(); } var n = 0; var a = new A(); a.E += () => n = 3; a.Go(); n", "3")]
    [InlineData("interface I { int N => 3; static abstract int M { get; } } class C : I { public static int M => 4; } ((I)new C()).N + C.M", "7")]
    [InlineData("struct S { public readonly int N => 2; public int M { readonly get => 3; set { } } } new S().N", "2")]
    [InlineData("int Late => 4; Late + 1", "5")]
    public async Task Code_keeps_its_meaning(string code, string expected) => Assert.Equal(expected, Text(await Instrumented(code)));

    [Theory]
    [InlineData("() => n++", "Func`1")]
    [InlineData("() => 1", "Func`1")]
    [InlineData("() => Console.Out.Flush()", "Action")]
    [InlineData("() => { }", "Action")]
    [InlineData("async () => await Task.Yield()", "Task")]
    public async Task The_overload_that_a_lambda_chooses_stays(string lambda, string expected)
    {
        var methods = expected == "Task"
            ? "static string M(Action a) => \"Action\"; static string M(Func<Task> a) => \"Task\";"
            : "static string M(Action a) => \"Action\"; static string M(Func<int> a) => \"Func`1\";";

        Assert.Equal(expected, await Instrumented($"{methods} var n = 0; M({lambda})"));
    }

    [Fact]
    public void Made_programs_give_the_same_with_and_without_checks() =>
        Programs.Sample(code => Assert.Equal(Text(Plain(code).Result), Text(Instrumented(code).Result)), iter: 25, threads: 1);

    /// <summary>Sums that go through loops, lambdas, functions, properties and awaits, nested at will.</summary>
    static Gen<string> Programs =>
        Gen.Recursive<string>((depth, inner) => depth > 3 ? Leaf : Gen.OneOf(Leaf, Pair(inner), Wrapped(inner))).Select(e => $"var seed = 3L; {Tools}\n{e}");

    const string Tools = """
        long Loop(Func<long, long> f) { var sum = 0L; for (var i = 0; i < 3; i++) sum = unchecked(sum * 31 + f(i)); return sum; }
        long Twice(long a) => unchecked(a + a);
        class Box { public long Held { get; set; } public long More => unchecked(Held + 1); public Box(long held) => Held = held; }
        IEnumerable<long> Many(long n) { foreach (var i in new[] { 1L, 2L }) { yield return unchecked(i + n); } }
        """;

    static Gen<string> Leaf => Gen.OneOf(Gen.Int[-9, 9].Select(n => $"({n}L)"), Gen.Const("seed"));

    static Gen<string> Pair(Gen<string> inner) => Gen.Select(inner, inner, Of("+", "-", "*"), (a, b, sign) => $"unchecked({a} {sign} {b})");

    static Gen<string> Wrapped(Gen<string> inner) => Gen.Select(
        inner,
        Of(
            "Loop(x => unchecked(x + {0}))",
            "Loop(x => {{ do {{ x++; }} while (x % 3 != 0); return {0}; }})",
            "Twice({0})",
            "new Box({0}).More",
            "Many({0}).Select(x => x * 2).Sum()",
            "(from q in Many({0}) where q > 0 select q).Count()",
            "Task.Run(async () => {{ await Task.Yield(); return {0}; }}).Result",
            "((Func<long>)(() => {0}))()",
            "(seed > 1 ? {0} : 7L)"),
        (e, form) => string.Format(null, form, e));

    static Gen<string> Of(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    static async Task<object?> Instrumented(string code)
    {
        using var stop = new StopRequest(TimeProvider.System);
        new CellContext(new CellRequest(code, 1, new Collector()), stop.Token).Enter();
        var outcome = await new CSharpRunner(Path.GetTempPath(), new AssemblyLoadContext("cells"), Imports).RunAsync(new CellSource(code, "cell 1"), stop);
        Assert.Equal("", string.Join('\n', outcome.Error?.Trace ?? []));
        return outcome.Value;
    }

    /// <summary>The same by Roslyn alone.</summary>
    static async Task<object?> Plain(string code)
    {
        var compilation = CSharpCompilation.CreateScriptCompilation(
            $"plain-{Guid.NewGuid():N}",
            CSharpSyntaxTree.ParseText(code, CellParse.Options),
            KnownAssemblies.All.Select(ReferenceCache.Get),
            new(OutputKind.DynamicallyLinkedLibrary, usings: Imports, assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default),
            returnType: typeof(object));
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        var entry = compilation.GetEntryPoint(CancellationToken.None)!;
        var method = new AssemblyLoadContext("plain").LoadFromStream(image).GetType(entry.ContainingType.MetadataName)!
            .GetMethod(entry.MetadataName, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)!;
        return await method.CreateDelegate<Func<object?[], Task<object?>>>()(new object?[2]);
    }

    static string? Text(object? value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
}
