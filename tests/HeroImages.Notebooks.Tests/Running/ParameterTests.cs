using CsCheck;
using HeroImages.Files;
using HeroImages.Notebooks.Documents;
using HeroImages.Notebooks.Running;
using HeroImages.Notebooks.Tests.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Tests.Running;

public class ParameterTests
{
    [Theory]
    [InlineData("n=20", "var n = 20;")]
    [InlineData("n=-5", "var n = -5;")]
    [InlineData("n=5000000000", "var n = 5000000000L;")]
    [InlineData("n=0.5", "var n = 0.5;")]
    [InlineData("n=1e3", "var n = 1000.0;")]
    [InlineData("n=1.0", "var n = 1.0;")]
    [InlineData("n=007", "var n = \"007\";")]
    [InlineData("n=true", "var n = true;")]
    [InlineData("n=null", "var n = default(object);")]
    [InlineData("n=", "var n = \"\";")]
    [InlineData("n=a=b", "var n = \"a=b\";")]
    [InlineData("n=say \"hi\"\\", "var n = \"say \\\"hi\\\"\\\\\";")]
    [InlineData("n=\"; Evil(); //", "var n = \"\\\"; Evil(); //\";")]
    [InlineData("n=[1, 2]", "var n = new int[] { 1, 2 };")]
    [InlineData("n=[1, 2.5]", "var n = new double[] { 1, 2.5 };")]
    [InlineData("n=[a, 'b c']", "var n = new string[] { \"a\", \"b c\" };")]
    [InlineData("n=[]", "var n = new object[] {  };")]
    [InlineData("n=[1, a]", "var n = new object[] { 1, \"a\" };")]
    [InlineData("n={a: 1}", "var n = new System.Collections.Generic.Dictionary<string, object> { [\"a\"] = 1 };")]
    public void A_value_is_told_by_its_look(string argument, string statement) =>
        Assert.Equal(statement, ParameterStatement.Of(ParameterReader.ReadArgument("-p", argument), null));

    [Theory]
    [InlineData("n=1", "double", "double n = 1.0;")]
    [InlineData("n=1", "float", "float n = 1.0f;")]
    [InlineData("n=0.1", "decimal", "decimal n = 0.1m;")]
    [InlineData("n=7", "string", "string n = \"7\";")]
    [InlineData("n=null", "string?", "string? n = default;")]
    [InlineData("n=7", "long", "long n = 7L;")]
    [InlineData("n=7", "int?", "int? n = 7;")]
    [InlineData("n=[a]", "IReadOnlyList<string>", "IReadOnlyList<string> n = [\"a\"];")]
    [InlineData("n=7", "Unknown", "var n = 7;")]
    public void The_type_of_the_default_is_kept(string argument, string type, string statement) =>
        Assert.Equal(statement, ParameterStatement.Of(ParameterReader.ReadArgument("-p", argument), type));

    [Theory]
    [InlineData("n=many", "int", "parameter n: \"many\"; expected a whole number")]
    [InlineData("n=0.5", "int", "parameter n: 0.5; expected a whole number")]
    [InlineData("n=yes", "bool", "parameter n: \"yes\"; expected true or false")]
    [InlineData("n=a", "double", "parameter n: \"a\"; expected a number")]
    public void A_value_of_another_type_is_refused(string argument, string type, string expected)
    {
        var error = Assert.Throws<InputException>(() => ParameterStatement.Of(ParameterReader.ReadArgument("-p", argument), type));

        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n")]
    [InlineData("=1")]
    [InlineData("class=1")]
    [InlineData("a b=1")]
    public void What_names_no_variable_is_refused(string argument) => Assert.Throws<InputException>(() => ParameterReader.ReadArgument("-p", argument));

    [Fact]
    public void Raw_values_are_text_whatever_they_look_like() =>
        Assert.Equal("var n = \"5\";", ParameterStatement.Of(ParameterReader.ReadArgument("-r", "n=5", isText: true), "int"));

    [Fact]
    public void Any_text_makes_a_statement_that_compiles() => Gen.String.Sample(text =>
    {
        var statement = ParameterStatement.Of(ParameterReader.ReadArgument("-r", "n=" + text, isText: true), null);

        Assert.Empty(CSharpSyntaxTree.ParseText(statement).GetDiagnostics());
        Assert.Equal(text, CSharpSyntaxTree.ParseText(statement).GetRoot().DescendantTokens().Single(t => t.IsKind(SyntaxKind.StringLiteralToken)).ValueText);
    });

    [Fact]
    public void A_file_of_yaml_is_read_as_plain_data()
    {
        using var folder = new TempFolder();
        var path = folder.Write("p.yaml", "count: 20\nname: '20'\nshare: 0.5\nspecies:\n  - fox\n  - badger\nnothing:\ndanger: !System.Diagnostics.Process {a: 1}\n");

        var statements = ParameterReader.ReadFile(path).Select(p => ParameterStatement.Of(p, null));

        Assert.Equal(
            [
                "var count = 20;", "var name = \"20\";", "var share = 0.5;", "var species = new string[] { \"fox\", \"badger\" };", "var nothing = \"\";",
                "var danger = new System.Collections.Generic.Dictionary<string, object> { [\"a\"] = 1 };",
            ],
            statements);
    }

    [Theory]
    [InlineData("- a", "line 1: no mapping")]
    [InlineData("a: [1", "broken YAML")]
    [InlineData("a b: 1", "the name \"a b\"")]
    [InlineData("a: &x [*x]", "too many values")]
    public void A_file_that_holds_no_parameters_is_refused(string text, string expected)
    {
        using var folder = new TempFolder();
        var path = folder.Write("p.yaml", text);

        var error = Assert.Throws<InputException>(() => ParameterReader.ReadFile(path));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_in_lists_without_end_are_refused()
    {
        var error = Assert.Throws<InputException>(() => ParameterReader.ReadArgument("-p", $"n={new string('[', 100_000)}{new string(']', 100_000)}"));

        Assert.Contains("at most 100 levels", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void References_that_stand_for_millions_of_values_are_refused()
    {
        using var folder = new TempFolder();
        var lines = Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]");
        var path = folder.Write("p.yaml", "a0: &a0 [x]\n" + string.Join('\n', lines));

        var error = Assert.Throws<InputException>(() => ParameterReader.ReadFile(path));

        Assert.Contains("too many values", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_values_go_right_after_the_defaults_and_replace_those_of_an_earlier_run()
    {
        var notebook = MadeNotebook.Code("var count = 20;\nstring folder = \"a\";", "Use(count);");
        notebook.Cells[0].Tags = ["parameters"];

        Assert.Empty(ParameterInjection.Inject(notebook, [Parameter("count=5"), Parameter("folder=7")]));
        Assert.Empty(ParameterInjection.Inject(notebook, [Parameter("count=6")]));

        Assert.Equal(3, notebook.Cells.Count);
        Assert.Equal((CellTags.Injected, "// Parameters of this run\nint count = 6;"), (notebook.Cells[1].Tags.Single(), notebook.Cells[1].Source));
    }

    [Fact]
    public void Without_defaults_they_go_first_with_a_warning()
    {
        var notebook = MadeNotebook.Code("Use(count);");

        var warning = Assert.Single(ParameterInjection.Inject(notebook, [Parameter("count=5")]));

        Assert.Contains("No cell is tagged", warning, StringComparison.Ordinal);
        Assert.Equal("// Parameters of this run\nvar count = 5;", notebook.Cells[0].Source);
    }

    [Fact]
    public void Names_that_the_notebook_does_not_have_are_told()
    {
        var notebook = NotebookFile.Parse("a.dib", "// parameters\nvar (a, b) = (1, 2);\nvar count = 20;\nint x, y = 2;");

        var warning = Assert.Single(ParameterInjection.Inject(notebook, [Parameter("cuont=5"), Parameter("x=1")]));

        Assert.Equal("The parameter \"cuont\" is none of the notebook's, which are count, x, y.", warning);
        Assert.Contains("var cuont = 5;\nint x = 1;", notebook.Cells[1].Source, StringComparison.Ordinal);
    }

    static NotebookParameter Parameter(string argument) => ParameterReader.ReadArgument("-p", argument);
}
