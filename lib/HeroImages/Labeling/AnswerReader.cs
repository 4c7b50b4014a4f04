using System.Globalization;
using System.Text.Json;
using HeroImages.Labeling.Rubrics;

namespace HeroImages.Labeling;

/// <summary>
/// Reads what a model wrote. A fence or stray text around the object is passed over and noted; a number in quotes
/// counts as the number and is noted; a value out of range is never pulled into it.
/// </summary>
static class AnswerReader
{
    const double Lowest = 0;
    const double Highest = 10;

    /// <summary>The answer in a text, or a failure that says what is wrong with it. The text itself is kept in both.</summary>
    public static RatingAnswer Read(string text, Rubric rubric)
    {
        var (found, isBare) = JsonObjects.Find(text);
        var answer = found.Count switch
        {
            1 => Read(found[0], rubric),
            0 => Invalid("no JSON object"),
            _ => Invalid("several different JSON objects"),
        };
        var repaired = isBare || answer.Failure is not null ? null : "something stood around the answer";
        return answer with { Raw = text, Warning = Joined(repaired, answer.Warning) };
    }

    /// <summary>Notes joined; null where there are none.</summary>
    public static string? Joined(params string?[] notes) => notes.Any(n => n is not null) ? string.Join("; ", notes.Where(n => n is not null)) : null;

    static RatingAnswer Read(JsonElement json, Rubric rubric)
    {
        if (!json.TryGetProperty(AnswerSchema.Whole, out var whole))
        {
            return Invalid($"no \"{AnswerSchema.Whole}\"");
        }
        if (Number(whole) is not { } value)
        {
            return Invalid($"\"{AnswerSchema.Whole}\" is no number: {Shortened(whole.ToString())}");
        }
        if (value is not (>= Lowest and <= Highest))
        {
            return Invalid(string.Create(CultureInfo.InvariantCulture, $"\"{AnswerSchema.Whole}\" is {value}, outside 0 to 10"));
        }
        var parts = Parts(json, rubric);
        return new()
        {
            Value = value,
            Parts = parts.Count > 0 ? parts : null,
            Reasons = json.TryGetProperty(AnswerSchema.Reasons, out var reasons) && reasons.ValueKind == JsonValueKind.String ? reasons.GetString() : null,
            Warning = Joined(whole.ValueKind == JsonValueKind.String ? "the number stood in quotes" : null, parts.Count < rubric.Parts.Count ? "a sub-score is missing or out of range" : null),
        };
    }

    static Dictionary<string, double> Parts(JsonElement json, Rubric rubric)
    {
        var parts = new Dictionary<string, double>();
        foreach (var part in rubric.Parts)
        {
            if (json.TryGetProperty(part.Name, out var value) && Number(value) is >= Lowest and <= Highest and var number)
            {
                parts[part.Name] = number;
            }
        }
        return parts;
    }

    static double? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDouble(out var number) && double.IsFinite(number) => number,
        JsonValueKind.String when double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => null,
    };

    static RatingAnswer Invalid(string what) => new() { Failure = new(RatingFailureKind.Invalid, what) };

    static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
