using HeroImages.Notebooks.Compiling;
using HeroImages.Notebooks.Interactive;

namespace HeroImages.Notebooks.Tests.Compiling;

public class CellCompilerTests
{
    [Fact]
    public void Compilers_that_start_at_once_see_each_imported_method_once()
    {
        using var start = new Barrier(4);
        var compilers = Enumerable.Range(0, 4).Select(_ => new CellCompiler(Path.GetTempPath(), CellImports.Usings)).ToList();

        var threads = compilers.Select(compiler => new Thread(() => Compile(compiler, "var one = 1;", start))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.All(compilers, compiler => Assert.Empty(compiler.Compile(new CellSource("display(one);", "cell")).Problems));
    }

    [Fact]
    public void A_name_that_is_nowhere_is_the_only_error_of_its_cell()
    {
        var compiler = new CellCompiler(Path.GetTempPath(), CellImports.Usings);
        compiler.Keep(compiler.Compile(new CellSource("HeroImages.Exploration.SpeciesDistribution species = null!;", "cell")).Cell!);

        var result = compiler.Compile(new CellSource("HeroImages.Charting.Charts.Species(species); nosuch", "cell"));

        Assert.Equal("CS0103", Assert.Single(result.Problems, problem => problem.IsError).Id);
    }

    static void Compile(CellCompiler compiler, string code, Barrier start)
    {
        start.SignalAndWait();
        compiler.Keep(compiler.Compile(new CellSource(code, "cell")).Cell!);
    }
}
