using System.Text.Json;

namespace HeroImages.Emulators.Gemini.Requests;

/// <summary>Lists the settings of a request for the log, so that a test can tell what was sent and what was not.</summary>
static class SettingsReader
{
    static readonly HashSet<string> LeftOut = ["contents", "systemInstruction", "model"];
    static readonly HashSet<string> KeptWhole = ["responseSchema", "responseJsonSchema", "_responseJsonSchema", "safetySettings", "tools"];

    public static Dictionary<string, string> Read(JsonElement body)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(body, "", settings);
        return settings;
    }

    static void Add(JsonElement message, string path, Dictionary<string, string> settings)
    {
        foreach (var property in message.EnumerateObject())
        {
            var name = Camel(property.Name);
            if (!LeftOut.Contains(name))
            {
                AddOne(property.Value, name, path.Length == 0 ? name : $"{path}.{name}", settings);
            }
        }
    }

    static void AddOne(JsonElement value, string name, string path, Dictionary<string, string> settings)
    {
        if (value.ValueKind == JsonValueKind.Object && !KeptWhole.Contains(name))
        {
            Add(value, path, settings);
            return;
        }
        settings[path] = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }

    static string Camel(string name)
    {
        var parts = name.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length < 2 ? name : parts[0] + string.Concat(parts[1..].Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
    }
}
