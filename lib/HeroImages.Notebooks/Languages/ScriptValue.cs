using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Analysis;

namespace HeroImages.Notebooks.Languages;

/// <summary>Writes values as JSON that may stand inside a script of a page: nothing in it can end the script.</summary>
static class ScriptValue
{
    static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Default,
        IncludeFields = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <exception cref="CellException">The value has no JSON form.</exception>
    public static string ToJson(string name, object? value)
    {
        try
        {
            return JsonSerializer.Serialize(value is DataFrame frame ? Rows(frame) : value, Options);
        }
        catch (Exception e) when (e is NotSupportedException or JsonException or InvalidOperationException)
        {
            throw new CellException("NotSharable", $"{name} cannot become a value of JavaScript, as it has no JSON form: {e.Message}", e);
        }
    }

    static IEnumerable<Dictionary<string, object?>> Rows(DataFrame frame)
    {
        for (long row = 0; row < frame.Rows.Count; row++)
        {
            var index = row;
            yield return frame.Columns.ToDictionary(column => column.Name, column => (object?)column[index]);
        }
    }
}
