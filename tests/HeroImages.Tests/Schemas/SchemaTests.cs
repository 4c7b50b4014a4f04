using System.Text.Json.Nodes;
using HeroImages.Selection;

namespace HeroImages.Tests.Schemas;

public class SchemaTests
{
    const string RecipeSchema = "docs/schemas/recipe.schema.json";
    const string ProjectSchema = "docs/schemas/hero.schema.json";

    public static TheoryData<string> Names => [.. Recipes.Names];

    [Fact]
    public void The_schema_of_recipes_is_what_the_types_say() => Match(RecipeSchema, JsonSchemas.Of(typeof(SelectionRecipe), "A recipe of Hero Images"));

    [Fact]
    public void The_schema_of_projects_is_what_the_types_say() => Match(ProjectSchema, JsonSchemas.Of(typeof(ProjectFile), "A project of Hero Images (hero.json)"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_recipe_that_comes_with_the_library_satisfies_the_schema(string name) =>
        Assert.Empty(Faults(RecipeSchema, File.ReadAllText(Repository.Path($"lib/HeroImages/Selection/Recipes/{name}.json"))));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_written_of_a_recipe_satisfies_the_schema(string name) => Assert.Empty(Faults(RecipeSchema, Recipes.ToJson(Recipes.Get(name))));

    [Fact]
    public void The_sample_project_satisfies_the_schema() => Assert.Empty(Faults(ProjectSchema, File.ReadAllText(Repository.Path("data-sample/hero.json"))));

    [Theory]
    [InlineData("""{"name": "x", "colour": 1}""", "$: colour is unknown")]
    [InlineData("""{}""", "$: name is missing")]
    [InlineData("""{"name": "x", "seed": 1.5}""", "$.seed: not of type")]
    [InlineData("""{"name": "x", "method": "clever"}""", "$.method: not one of")]
    [InlineData("""{"name": "x", "score": [{"measure": "size"}]}""", "$.score[0]: weight is missing")]
    [InlineData("""{"name": "x", "diversity": {"give_way": ["hours"]}}""", "$.diversity.give_way[0]: not one of")]
    public void The_schema_refuses_what_the_reader_refuses(string recipe, string fault) =>
        Assert.StartsWith(fault, Assert.Single(Faults(RecipeSchema, recipe)), StringComparison.Ordinal);

    [Fact]
    public void Every_member_is_described()
    {
        var undescribed = Members(Schema(RecipeSchema)).Concat(Members(Schema(ProjectSchema))).Where(m => m.Schema["description"] is null && m.Schema["$ref"] is null);

        Assert.Empty(undescribed.Select(m => m.Name));
    }

    static IEnumerable<string> Faults(string schema, string json) => new SchemaValidator(Schema(schema)).Faults(JsonNode.Parse(json));

    static JsonObject Schema(string path) => JsonNode.Parse(File.ReadAllText(Repository.Path(path)))!.AsObject();

    static IEnumerable<(string Name, JsonObject Schema)> Members(JsonNode node) => node switch
    {
        JsonObject schema => (schema["properties"] as JsonObject ?? []).Select(p => (p.Key, p.Value!.AsObject()))
            .Concat(schema.Where(s => s.Value is not null).SelectMany(s => Members(s.Value!))),
        _ => [],
    };

    static void Match(string path, string schema)
    {
        var file = Repository.Path(path);
        if (Environment.GetEnvironmentVariable("HERO_ACCEPT_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, schema);
        }
        Assert.True(
            File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == schema,
            $"{path} is not what the types say. If they are right, run the test once more with HERO_ACCEPT_SNAPSHOTS=1.");
    }
}
