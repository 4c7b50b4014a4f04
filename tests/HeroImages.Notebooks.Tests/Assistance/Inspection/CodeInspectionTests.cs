using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Tests.Assistance.Inspection;

public class CodeInspectionTests
{
    static readonly Chain s_chain = Chain.Of(
        "var numbers = new List<int> { 1 };",
        "/// <summary>Doubles.</summary>\n/// <param name=\"value\">What to <c>double</c>.</param>\nint Twice(int value, string name = \"<x>\") => value * 2;");

    [Theory]
    [InlineData("numb|ers", "List<int> numbers")]
    [InlineData("numbers|.Add(1)", "List<int> numbers")]
    [InlineData("numbers.Ad|d(1)", "void List<int>.Add(int item)")]
    [InlineData("new StringBui|lder()", "class System.Text.StringBuilder")]
    [InlineData("DayOfWeek.Mon|day", "DayOfWeek.Monday = 1")]
    [InlineData("var te|xt = \"\";", "string text")]
    [InlineData("v|ar text = \"\";", "string")]
    [InlineData("foreach (var it|em in numbers) { }", "int item")]
    [InlineData("#!time\nnumb|ers", "List<int> numbers")]
    public void A_name_is_shown_as_it_is_declared(string marked, string expected) =>
        Assert.Equal(expected, s_chain.Plain(marked).Split('\n')[0]);

    [Theory]
    [InlineData("Twice(|", "int Twice(>>int value<<, string name = \"<x>\")")]
    [InlineData("Twice(1, |)", "int Twice(int value, >>string name = \"<x>\"<<)")]
    [InlineData("Twice(name: |", "int Twice(int value, >>string name = \"<x>\"<<)")]
    [InlineData("Max(1, |", "static int Math.Max(int val1, >>int val2<<)")]
    [InlineData("string.Join(\", \", 1, 2, |)", "static string string.Join(string? separator, >>params string?[] value<<)")]
    [InlineData("new Version(1, |", "Version.Version(int major, >>int minor<<)")]
    [InlineData("Twice(Twice(1), |", "int Twice(int value, >>string name = \"<x>\"<<)")]
    public void Inside_the_arguments_of_a_call_its_active_parameter_is_marked(string marked, string expected) =>
        Assert.Contains(expected, s_chain.Plain(marked).Split('\n')[..4]);

    [Fact]
    public void Documentation_of_a_cell_is_shown()
    {
        var text = s_chain.Plain("/// <summary>Sees to it.</summary>\nvoid Look() { }\nLoo|k();");

        Assert.Contains("Sees to it.", text);
    }

    [Fact]
    public void Documentation_of_the_framework_is_shown_where_the_SDK_has_it()
    {
        var packs = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        Assert.SkipUnless(Directory.Exists(packs), "this .NET has no reference packs");

        var text = s_chain.Plain("string.IsNullOrEmp|ty(null)");

        Assert.Contains("Indicates whether the specified string is null or an empty string", text);
        Assert.Contains("  value: The string to test.", text);
    }

    [Fact]
    public void A_variable_is_shown_with_its_value_in_escaped_HTML()
    {
        var bundle = s_chain.Inspect("numbers|", name => name == "numbers" ? "<1>" : null)!;

        Assert.Contains("Value: <1>", bundle[MimeTypes.Plain]);
        Assert.Contains("<pre>&lt;1&gt;</pre>", bundle[MimeTypes.Html]);
    }

    [Fact]
    public void A_variable_that_the_cell_declares_anew_has_no_value_yet() =>
        Assert.DoesNotContain("old", s_chain.Inspect("var number|s = 1;", _ => "old")![MimeTypes.Plain]);

    [Theory]
    [InlineData("|")]
    [InlineData("nothing|")]
    [InlineData("// numb|ers")]
    [InlineData("#!sql\nSELECT numb|ers")]
    public void Where_nothing_is_known_nothing_is_found(string marked) => Assert.Null(s_chain.Inspect(marked));
}
