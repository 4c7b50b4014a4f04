using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;
using HeroImages.Selection;

namespace HeroImages.Tests;

/// <summary>Keeps the schemas of our own files true: they are made from the types and their documentation.</summary>
public class SchemaTests
{
    static readonly XDocument Documentation = XDocument.Load(Path.ChangeExtension(typeof(Project).Assembly.Location, ".xml"));

    /// <summary>By property, "P:Type.Property"; those of positional records stand with the type's parameters.</summary>
    static readonly Dictionary<string, string> Summaries = Documentation.Descendants("member")
        .SelectMany(m => m.Elements("param").Select(p => ($"P:{m.Attribute("name")!.Value[2..]}.{p.Attribute("name")!.Value}", Plain(p)))
            .Append((m.Attribute("name")!.Value, Plain(m.Element("summary")))))
        .GroupBy(s => s.Item1).ToDictionary(g => g.Key, g => g.First().Item2);

    [Fact]
    public void The_schema_of_recipes_is_the_one_in_docs() => Compare(typeof(SelectionRecipe), "recipe.schema.json", "A recipe: what is chosen from a collection.");

    [Fact]
    public void The_schema_of_projects_is_the_one_in_docs() => Compare(typeof(ProjectFile), "hero.schema.json", "A project: where its files are, and its settings.");

    [Fact]
    public void Every_member_has_a_description()
    {
        var members = Schema(typeof(SelectionRecipe)).Descendants().Concat(Schema(typeof(ProjectFile)).Descendants())
            .Where(n => n.Parent is JsonObject { Parent: JsonObject } members && members.GetPropertyName() == "properties");

        Assert.NotEmpty(members);
        Assert.All(members, m => Assert.NotEmpty((string?)m["description"] ?? ""));
    }

    static void Compare(Type type, string file, string title)
    {
        var path = Path.Combine(Repository(), "docs", "schemas", file);
        var schema = (JsonObject)Schema(type);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        var text = schema.ToJsonString(new(Recipes.Reading) { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
        if (Environment.GetEnvironmentVariable("HERO_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, text);
        }
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    static JsonNode Schema(Type type) => new JsonSerializerOptions(Recipes.Reading) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }
        .GetJsonSchemaAsNode(type, new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe });

    static JsonObject Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        var described = schema as JsonObject ?? [];
        if (context.TypeInfo.Type == typeof(IReadOnlyList<string>) && context.PropertyInfo is { Name: "detections" or "metadata" })
        {
            described["type"] = new JsonArray("string", "array");
            described["items"] = new JsonObject { ["type"] = "string" };
        }
        if (context.PropertyInfo is { AttributeProvider: System.Reflection.MemberInfo member }
            && Summaries.TryGetValue($"P:{member.DeclaringType!.FullName}.{member.Name}", out var summary))
        {
            described["description"] = summary;
        }
        return described;
    }

    static string Plain(XElement? summary) => summary is null ? "" : string.Join(
        ' ',
        string.Concat(summary.Nodes().Select(n => n is XElement e ? e.Value.Length > 0 ? e.Value : JsonNamingPolicy.SnakeCaseLower.ConvertName(e.Attributes().First().Value.Split('.')[^1]) : ((XText)n).Value))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string Repository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "HeroImages.sln")))
        {
            at = at.Parent ?? throw new DirectoryNotFoundException("the tests are not below the repository");
        }
        return at.FullName;
    }
}
