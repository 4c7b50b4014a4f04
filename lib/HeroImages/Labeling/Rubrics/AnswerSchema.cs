using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeroImages.Labeling.Rubrics;

/// <summary>
/// The form of answer that is asked for, as JSON schema: reasons first, so that the numbers follow from them; flat, since
/// servers stumble over nested ones.
/// </summary>
static class AnswerSchema
{
    public const string Reasons = "reasoning";
    public const string Whole = "score";

    /// <summary>The members in the order in which they are to be written.</summary>
    public static IEnumerable<string> Names(Rubric rubric) => [Reasons, .. rubric.Parts.Select(part => part.Name), Whole];

    /// <summary>The schema as text.</summary>
    public static string Of(Rubric rubric) => Node(rubric).ToJsonString();

    /// <summary>The schema as a value.</summary>
    public static JsonElement Element(Rubric rubric) => JsonSerializer.SerializeToElement(Node(rubric));

    static JsonObject Node(Rubric rubric) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(Names(rubric).Select(name => KeyValuePair.Create<string, JsonNode?>(name, Property(name)))),
        ["required"] = new JsonArray([.. Names(rubric).Select(name => (JsonNode)name)]),
    };

    static JsonObject Property(string name) => name == Reasons
        ? new JsonObject { ["type"] = "string" }
        : new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 10 };
}
