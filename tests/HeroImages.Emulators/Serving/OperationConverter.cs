using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HeroImages.Emulators.Serving;

/// <summary>Writes operations as <c>batch-create</c>, several as a list; reads either.</summary>
sealed class OperationConverter : JsonConverter<Operation>
{
    public override Operation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return Parse(reader.GetString()!);
        }
        var together = Operation.None;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            together |= Parse(reader.GetString()!);
        }
        return together;
    }

    public override void Write(Utf8JsonWriter writer, Operation value, JsonSerializerOptions options)
    {
        if (Enum.IsDefined(value))
        {
            writer.WriteStringValue(Name(value));
            return;
        }
        writer.WriteStartArray();
        foreach (var one in Enum.GetValues<Operation>().Where(one => BitOperations.IsPow2((int)one) && value.HasFlag(one)))
        {
            writer.WriteStringValue(Name(one));
        }
        writer.WriteEndArray();
    }

    /// <summary>The name on the control path, such as <c>batch-create</c>.</summary>
    public static string Name(Operation value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    static Operation Parse(string name) =>
        Enum.TryParse<Operation>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var found)
            ? found
            : throw new JsonException($"no operation is named '{name}'; there are {string.Join(", ", Enum.GetValues<Operation>().Select(Name))}");
}
