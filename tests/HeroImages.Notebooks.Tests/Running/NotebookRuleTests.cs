using System.Text.RegularExpressions;
using HeroImages.Notebooks.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Tests.Running;

/// <summary>What every notebook of the repository keeps to, so that it reads like the others and runs in other engines.</summary>
public partial class NotebookRuleTests
{
    const int MostCells = 25, MostLines = 60, MostLinesOfCell = 10;
    const string OwnEngine = "#!sql";

    static readonly string[] Assemblies = ["HeroImages", "HeroImages.Training", "HeroImages.Web"];

    public static TheoryData<string> All => RepositoryNotebookTests.All;

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_short_and_kept_without_outputs(string name)
    {
        var notebook = Read(name);

        Assert.False(NotebookStripper.Strip(notebook));
        Assert.InRange(notebook.Cells.Count, 1, MostCells);
        Assert.All(Code(notebook), cell => Assert.InRange(Lines(cell), 1, MostLinesOfCell));
        Assert.InRange(Code(notebook).Sum(Lines), 1, MostLines);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void It_begins_with_prose_loads_the_library_once_and_says_what_may_be_changed(string name)
    {
        var notebook = Read(name);
        var code = Code(notebook).ToList();

        Assert.StartsWith($"# {name[..2]} · ", notebook.Cells[0].Source, StringComparison.Ordinal);
        Assert.Single(code, cell => cell.Source.Contains("#r ", StringComparison.Ordinal));
        Assert.Contains(Assemblies, assembly => code[0].Source.StartsWith($"#r \"../artifacts/bin/{assembly}/release/{assembly}.dll\"\nusing HeroImages;", StringComparison.Ordinal));
        Assert.StartsWith("var folder = \"../data-sample\";", code[1].Source, StringComparison.Ordinal);
        Assert.Contains("parameters", $"{code[1].Json["metadata"]}", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void It_defines_no_type_walks_no_loop_and_names_no_absolute_path(string name)
    {
        foreach (var cell in Code(Read(name)).Where(c => !c.Source.StartsWith(OwnEngine, StringComparison.Ordinal)))
        {
            var nodes = CSharpSyntaxTree.ParseText(WithoutDirectives(cell.Source), new(kind: SourceCodeKind.Script)).GetRoot(TestContext.Current.CancellationToken).DescendantNodes().ToList();

            Assert.Empty(nodes.OfType<BaseTypeDeclarationSyntax>());
            Assert.DoesNotContain(nodes, node => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax);
            Assert.DoesNotContain(nodes.OfType<LiteralExpressionSyntax>(), literal => literal.Token.Value is string text && Path.IsPathRooted(text));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void It_ends_with_a_link_to_the_next(string name)
    {
        var links = Links().Matches(Read(name).Cells[^1].Source).Select(m => m.Groups["name"].Value).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(File.Exists(Repository.Path($"notebooks/{link}")), link));
    }

    [Fact]
    public void One_of_them_alone_has_a_cell_for_our_engine()
    {
        var own = All.Where(row => Code(Read(row.Data)).Any(cell => cell.Source.Contains("#!", StringComparison.Ordinal)));

        Assert.Equal(["10-explore-detections.ipynb"], own.Select(row => row.Data));
    }

    [Fact]
    public void Three_or_more_filter_group_and_join_data_frames()
    {
        string[] calls = [".Filter(", ".GroupBy(", ".Merge<"];

        var count = All.Count(row => calls.All(call => Code(Read(row.Data)).Any(cell => cell.Source.Contains(call, StringComparison.Ordinal))));

        Assert.True(count >= 3, $"{count}");
    }

    static NotebookDocument Read(string name) => NotebookFile.Read(Repository.Path($"notebooks/{name}"));

    static IEnumerable<NotebookCell> Code(NotebookDocument notebook) => notebook.Cells.Where(c => c.Kind == CellKind.Code);

    static int Lines(NotebookCell cell) => cell.Source.Split('\n').Length;

    static string WithoutDirectives(string source) => string.Join('\n', source.Split('\n').Where(line => !line.StartsWith('#')));

    [GeneratedRegex(@"\]\((?<name>[^)]+\.ipynb)\)")]
    private static partial Regex Links();
}
