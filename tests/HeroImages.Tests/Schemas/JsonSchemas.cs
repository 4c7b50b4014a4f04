using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HeroImages.Selection;

namespace HeroImages.Tests.Schemas;

/// <summary>Makes JSON schemas from the types that the files are read into, described by their documentation comments.</summary>
static class JsonSchemas
{
    static readonly JsonSerializerOptions Reading = new(Recipes.Reading) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    static readonly JsonSerializerOptions Writing = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly XmlDocs Docs = new();

    /// <summary>The schema of the files of a type.</summary>
    public static string Of(Type type, string title)
    {
        var schema = Reading.GetJsonSchemaAsNode(type, new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Described }).AsObject();
        JsonObject headed = new() { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach (var (name, value) in schema.ToList())
        {
            schema.Remove(name);
            headed[name] = value;
        }
        return headed.ToJsonString(Writing) + "\n";
    }

    static JsonObject Described(JsonSchemaExporterContext context, JsonNode node)
    {
        var property = context.PropertyInfo?.AttributeProvider;
        var schema = property?.IsDefined(typeof(JsonConverterAttribute), inherit: false) == true ? OneOrSeveralTexts() : node.AsObject();
        if (Description(context) is { } description && !schema.ContainsKey("$ref"))
        {
            schema.Insert(0, "description", description);
        }
        return schema;
    }

    /// <summary>The one converter that members name themselves, <see cref="TextsConverter"/>, which the exporter does not see.</summary>
    static JsonObject OneOrSeveralTexts() => new()
    {
        ["type"] = new JsonArray("string", "array"),
        ["items"] = new JsonObject { ["type"] = "string" },
    };

    static string? Description(JsonSchemaExporterContext context)
    {
        var own = context.PropertyInfo is { AttributeProvider: MemberInfo property } ? Docs.Of(property.DeclaringType!, property.Name) : Docs.Of(context.TypeInfo.Type);
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        return type.IsEnum ? $"{own} {Values(type)}" : own;
    }

    static string Values(Type type) => string.Join(' ', Enum.GetNames(type).Select(n => $"{JsonNamingPolicy.SnakeCaseLower.ConvertName(n)}: {Docs.Of(type, n)}"));
}
