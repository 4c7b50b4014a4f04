using HeroImages.Files;
using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public sealed class RecipesTests : IDisposable
{
    readonly TempFolder _folder = new();

    public static TheoryData<string> Names => [.. Recipes.Names];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_default_stands_first_and_the_others_by_name() => Assert.Equal(
        ["heroes", "hybrid", "improved", "original", "random", "reference", "stratified", "training"], Recipes.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_recipe_loads_under_its_name_and_says_what_it_is_for(string name)
    {
        var recipe = Recipes.Get(name);

        Assert.Equal(name, recipe.Name);
        Assert.NotEmpty(recipe.Description);
        Assert.All(recipe.Strata, s => Assert.NotEmpty(s.Description));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recipe_that_is_written_and_read_again_is_the_same(string name)
    {
        var written = Recipes.ToJson(Recipes.Get(name));

        Assert.Equal(written, Recipes.ToJson(Recipes.Read(_folder.Write("recipe.json", written))));
    }

    [Fact]
    public void Comments_trailing_commas_and_a_schema_are_allowed()
    {
        var recipe = Read("""{ "$schema": "../schemas/recipe.schema.json", /* mine */ "name": "mine", "strata": [{"name": "all", "share": 1,}], "score": [{"measure": "size", "weight": 1}] }""");

        Assert.Equal(("mine", Measure.Size), (recipe.Name, recipe.Score[0].Measure));
    }

    [Fact]
    public void What_a_file_leaves_out_has_the_default()
    {
        var recipe = Read("""{"name": "mine", "strata": [{"name": "all", "share": 1}], "score": [{"measure": "size", "weight": 1}]}""");

        Assert.Equal(new DetectionRules(), recipe.Detections);
        Assert.Equal((SelectionMethod.Diverse, 0.0), (recipe.Method, recipe.Negatives));
    }

    [Theory]
    [InlineData("""{"name": "x",""" + "\n" + """ "colour": 1}""", "line 2")]
    [InlineData("""{"name": "x", "method": "clever"}""", "method")]
    [InlineData("""{"name": "x", "method": 1}""", "method")]
    [InlineData("""{"name": "x", "score": [{"measure": "size"}]}""", "score[0]")]
    [InlineData("""{"name": "x", "score": [{"weight": 1}]}""", "score[0]")]
    [InlineData("""{"name": "x", "score": [{"measure": "size", "weight": "much"}]}""", "score[0].weight")]
    [InlineData("""{"name": "x", "strata": [{"share": 1}]}""", "strata[0]")]
    [InlineData("""{"name": "x", "strata": null}""", "strata")]
    [InlineData("""{"name": null}""", "name")]
    [InlineData("""{"name": "x", "seed": 1.5}""", "seed")]
    [InlineData("""{"name": "x", "name": "y"}""", "name")]
    [InlineData("""{"name": "x" """, "line 1")]
    [InlineData("""{"strata": []}""", "line 1")]
    [InlineData("[]", "line 1")]
    public void A_fault_names_file_and_place(string json, string place)
    {
        var error = Assert.Throws<InputException>(() => Read(json));

        Assert.Equal(_folder["recipe.json"], error.File);
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_is_answered_with_those_there_are() =>
        Assert.Contains("heroes, hybrid, improved", Assert.Throws<InputException>(() => Recipes.Get("heros")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_an_input_error() => Assert.Throws<InputException>(() => Recipes.Get(_folder["none.json"]));

    SelectionRecipe Read(string json) => Recipes.Get(_folder.Write("recipe.json", json));
}
