using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini.Requests;

/// <summary>Refuses what a message may not hold, in the service's words.</summary>
static class ShapeCheck
{
    const string Payload = "Invalid JSON payload received.";

    /// <summary>Parses a body and checks it.</summary>
    public static JsonDocument Parse(ReadOnlyMemory<byte> body, MessageShape shape)
    {
        var document = ParseJson(body);
        try
        {
            Check(document.RootElement, shape, "");
            return document;
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    public static void Check(JsonElement element, MessageShape shape, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(path, $"{Payload} Root element must be a message.");
        }
        foreach (var property in element.EnumerateObject())
        {
            var field = shape.Find(property.Name) ?? throw Unknown(property.Name, path);
            CheckField(property.Value, field, Join(path, property.Name));
        }
    }

    static JsonDocument ParseJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body.IsEmpty ? "{}"u8.ToArray() : body);
        }
        catch (JsonException error)
        {
            throw Refusal.Invalid($"{Payload} {error.Message}");
        }
    }

    static void CheckField(JsonElement value, FieldShape field, string path)
    {
        if (field.IsList && value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                CheckOne(item, field, $"{path}[{index++}]");
            }
            return;
        }
        CheckOne(value, field, path);
    }

    static void CheckOne(JsonElement value, FieldShape field, string path)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return;
        }
        switch (field.Kind)
        {
            case FieldKind.Message:
                CheckMessage(value, field, path);
                break;
            case FieldKind.Map:
                CheckMap(value, field, path);
                break;
            case FieldKind.Name when !IsNamed(value, field):
            case FieldKind.Text or FieldKind.Bytes when value.ValueKind != JsonValueKind.String:
            case FieldKind.Boolean when value.ValueKind is not (JsonValueKind.True or JsonValueKind.False):
            case FieldKind.Number when value.ValueKind != JsonValueKind.Number && !double.TryParse(Text(value), out _):
            case FieldKind.Integer when !IsWhole(value):
                throw Wrong(Snake(path), $"Invalid value at '{Snake(path)}' ({TypeName(field)}), {value.GetRawText()}");
        }
    }

    static void CheckMessage(JsonElement value, FieldShape field, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(Snake(path), $"Invalid value at '{Snake(path)}' (message), {value.GetRawText()}");
        }
        Check(value, field.Message!(), path);
    }

    static void CheckMap(JsonElement value, FieldShape field, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(Snake(path), $"Invalid value at '{Snake(path)}' (map), {value.GetRawText()}");
        }
        foreach (var entry in value.EnumerateObject())
        {
            Check(entry.Value, field.Message!(), $"{path}[{value.GetPropertyCount()}].value");
        }
    }

    static bool IsNamed(JsonElement value, FieldShape field) =>
        value.ValueKind == JsonValueKind.String ? field.Names!.Contains(value.GetString()!)
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0 && number < field.Names!.Count;

    static bool IsWhole(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.TryGetDouble(out var number) && Math.Abs(number - Math.Round(number)) < 1e-9
        : value.ValueKind == JsonValueKind.String && long.TryParse(value.GetString(), out _);

    static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static string TypeName(FieldShape field) => field.Kind switch
    {
        FieldKind.Name => "type.googleapis.com/google.ai.generativelanguage.v1beta.Enum",
        FieldKind.Integer => "TYPE_INT32",
        FieldKind.Number => "TYPE_DOUBLE",
        FieldKind.Boolean => "TYPE_BOOL",
        FieldKind.Bytes => "TYPE_BYTES",
        _ => "TYPE_STRING",
    };

    static Refusal Unknown(string name, string path) => Wrong(
        Snake(path),
        path.Length == 0 ? $"{Payload} Unknown name \"{name}\": Cannot find field." : $"{Payload} Unknown name \"{name}\" at '{Snake(path)}': Cannot find field.");

    static Refusal Wrong(string field, string message) => Refusal.Invalid(message, new JsonObject
    {
        ["@type"] = "type.googleapis.com/google.rpc.BadRequest",
        ["fieldViolations"] = new JsonArray(new JsonObject { ["field"] = field, ["description"] = message }),
    });

    static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    static string Snake(string path) => string.Join('.', path.Split('.').Select(FieldName.Snake));
}
