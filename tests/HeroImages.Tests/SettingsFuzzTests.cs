using System.Text;
using HeroImages.Selection;

namespace HeroImages.Tests;

public class SettingsFuzzTests(ITestOutputHelper output)
{
    const double ShareOfCases = 0.1;
    const string ProjectText = """{"detections": ["a.json", "b.json"], "metadata": "m.json", "images": "https://x/y", "out": "out", "recipe": "heroes", "sequence_gap_seconds": 60, "info_bar": 0.05, "sensitive_species": ["rhino"]}""";

    [Fact]
    public void A_damaged_recipe_is_read_or_refused_and_nothing_else()
    {
        using var folder = new TempFolder();

        MutationFuzz.Run(
            [.. Recipes.Names.Select(n => Encoding.UTF8.GetBytes(Recipes.ToJson(Recipes.Get(n))))],
            (bytes, _) => Recipes.Read(folder.Write("recipe.json", bytes)), output, ShareOfCases);
    }

    [Fact]
    public void A_damaged_project_is_read_or_refused_and_nothing_else()
    {
        using var folder = new TempFolder();

        MutationFuzz.Run([Encoding.UTF8.GetBytes(ProjectText)], (bytes, _) => Project.Read(folder.Write("hero.json", bytes)), output, ShareOfCases);
    }
}
