using System.Globalization;
using System.Text.Json;

namespace HeroImages.Web.Planning;

/// <summary>What a selection says of its pictures, for an order that is balanced by it.</summary>
static class SelectionScores
{
    const string FileName = "candidates.json";

    /// <summary>The pictures with score, species, location, sequence and time as the selection has them; as they are when the source is none.</summary>
    /// <param name="pictures">The pictures of the source.</param>
    /// <param name="source">A <c>candidates.json</c>, the folder of one, or something else.</param>
    public static IReadOnlyList<ReviewPicture> Add(IReadOnlyList<ReviewPicture> pictures, string source)
    {
        var file = Directory.Exists(source) ? Path.Combine(source, FileName) : source;
        if (!file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || !File.Exists(file))
        {
            return pictures;
        }
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("candidates", out var candidates))
        {
            return pictures;
        }
        var byFile = candidates.EnumerateArray().Where(c => Text(c, "file").Length > 0).DistinctBy(c => Text(c, "file")).ToDictionary(c => Text(c, "file"), StringComparer.Ordinal);
        return [.. pictures.Select(p => byFile.TryGetValue(p.File, out var candidate) ? With(p, candidate) : p)];
    }

    static ReviewPicture With(ReviewPicture picture, JsonElement candidate) => picture with
    {
        Score = candidate.TryGetProperty("score", out var score) && score.ValueKind == JsonValueKind.Number ? score.GetDouble() : picture.Score,
        Species = Or(picture.Species, FirstOf(candidate)),
        Location = Or(picture.Location, Text(candidate, "location")),
        Burst = Or(picture.Burst, Text(candidate, "sequence")),
        Time = picture.Time ?? (DateTime.TryParse(Text(candidate, "datetime"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null),
    };

    static string FirstOf(JsonElement candidate) =>
        candidate.TryGetProperty("species", out var species) && species.ValueKind == JsonValueKind.Array && species.GetArrayLength() > 0 && species[0].ValueKind == JsonValueKind.String ? species[0].GetString()! : "";

    static string Or(string known, string otherwise) => known.Length > 0 ? known : otherwise;

    static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
