using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Tests.Documents;

public class PackagedReferencesTests
{
    [Fact]
    public void What_a_clone_has_built_becomes_a_package_and_everything_else_stays()
    {
        var notebook = MadeNotebook.Code("#r \"../artifacts/bin/HeroImages.Web/release/HeroImages.Web.dll\"\nusing HeroImages;", "#r \"../mine/Mine.dll\"", "// #r \"../artifacts/bin/HeroImages/release/HeroImages.dll\"");

        Assert.Equal(1, PackagedReferences.Replace(notebook, "1.2.0-beta"));

        Assert.Equal(
            ["#r \"nuget:HeroImages.Web,1.2.0-beta\"\nusing HeroImages;", "#r \"../mine/Mine.dll\"", "// #r \"../artifacts/bin/HeroImages/release/HeroImages.dll\""],
            notebook.Cells.Select(c => c.Source));
    }

    [Fact]
    public void Every_notebook_of_the_repository_has_one()
    {
        foreach (var path in NotebookFile.Find([Repository.Path("notebooks")]))
        {
            Assert.Equal(1, PackagedReferences.Replace(NotebookFile.Read(path), "1.0.0"));
        }
    }
}
