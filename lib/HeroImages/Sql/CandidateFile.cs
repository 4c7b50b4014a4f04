using System.Globalization;
using System.Text.Json;
using HeroImages.Files;
using static HeroImages.Sql.SqlColumns;

namespace HeroImages.Sql;

/// <summary>The candidates of a written selection as a table: one row a candidate, in the order of choice.</summary>
static class CandidateFile
{
    /// <summary>The rows of a <c>candidates.json</c>; several species or reasons are joined by semicolons.</summary>
    /// <exception cref="InputException">It cannot be read, or is no selection.</exception>
    public static SqlTable Read(string path)
    {
        var rows = Rows(path);
        return new SqlTableOf<JsonElement>(
            [
                Words("file"), Words("stratum"), Fraction("score"), Words("sequence"), Count("frame"), Count("frames"), Words("location"),
                Time<JsonElement>("datetime", Moment), Count("animals"), Words("species"), Fraction("max_area"), Fraction("max_confidence"),
                Words("reasons"), Words("copied_as"),
            ],
            rows);
    }

    static List<JsonElement> Rows(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. document.RootElement.GetProperty("candidates").EnumerateArray().Select(row => row.Clone())];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InputException(path, null, "it cannot be read as a selection", "candidates.json as hero select writes it", "Check the name, or select again.", e);
        }
    }

    static SqlColumn<JsonElement> Words(string name) => Text<JsonElement>(name, row => Value(row, name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Array ? string.Join("; ", value.EnumerateArray().Select(WideJson.TextOf))
        : WideJson.TextOf(value));

    static SqlColumn<JsonElement> Count(string name) => Whole<JsonElement>(name, row => Value(row, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null);

    static SqlColumn<JsonElement> Fraction(string name) => Number<JsonElement>(name, row => Value(row, name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null);

    static DateTime? Moment(JsonElement row) =>
        Value(row, "datetime") is { } value && DateTime.TryParse(WideJson.TextOf(value), CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    static JsonElement? Value(JsonElement row, string name) => row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) ? value : null;
}
