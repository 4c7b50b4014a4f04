
namespace HeroImages.Tests.Selection;

public class TasteTests(ITestOutputHelper output)
{
    /// <summary>Folders of drawn collections, parted by ";", for the table in docs/taste.md; else the sample alone.</summary>
    const string FoldersVariable = "HERO_TASTE_FOLDERS";

    [Fact]
    public void HeroesAreBetter()
    {
        var taste = new Taste(Repository.Path("data-sample"));

        var (heroes, reference) = (taste.Judge("heroes", 20), taste.Judge("reference", 20));

        Assert.Equal((20, 20), (heroes.Images, reference.Images));
        Assert.True(heroes.Quality > reference.Quality, $"{heroes} against {reference}");
        Assert.True(heroes.Species >= reference.Species, $"{heroes} against {reference}");
        Assert.True(heroes.Locations >= reference.Locations, $"{heroes} against {reference}");
    }

    [Fact]
    public void The_table_of_tastes_is_printed_for_the_folders_asked_for()
    {
        var folders = Environment.GetEnvironmentVariable(FoldersVariable) ?? Repository.Path("data-sample");

        foreach (var folder in folders.Split(';'))
        {
            var taste = new Taste(folder);
            foreach (var count in Directory.GetFiles(folder, "*.JPG", SearchOption.AllDirectories).Length < 200 ? [20] : new[] { 50, 100 })
            {
                foreach (var recipe in new[] { "heroes", "reference", "original", "random" })
                {
                    var row = taste.Judge(recipe, count);
                    output.WriteLine(row.ToMarkdown(count, Path.GetFileName(folder)));
                    Assert.InRange(row.Quality, 0, 10);
                }
                output.WriteLine(taste.Judge("heroes", count, look: true).ToMarkdown(count, Path.GetFileName(folder)));
            }
            output.WriteLine($"{taste.JudgeFrames()}");
        }
    }
}
