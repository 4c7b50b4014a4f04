using System.Globalization;
using System.Text.Json;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Selection;

namespace HeroImages.Galleries.Sources;

/// <summary>Reads a selection that was written as <c>candidates.json</c>.</summary>
static class CandidateFile
{
    const string Expected = "what hero select writes";
    const string Remedy = "Name a candidates.json, or select again.";

    /// <summary>The recipe's name, and the candidates with the names of their copies beside the file.</summary>
    /// <exception cref="InputException">It is missing or broken.</exception>
    public static (string Recipe, IReadOnlyList<(Candidate Candidate, string? CopiedAs)> Candidates) Read(string file)
    {
        using var document = Parsed(file);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || JournalJson.Given(root, "candidates") is not { ValueKind: JsonValueKind.Array } candidates)
        {
            throw new InputException(file, null, "no list \"candidates\"", Expected, Remedy);
        }
        return (JournalJson.Text(root, "recipe") ?? "unknown", [.. candidates.EnumerateArray().Select((json, i) => Candidate(json, i, file))]);
    }

    static JsonDocument Parsed(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonDocument.Parse(stream);
        }
        catch (JsonException e)
        {
            throw new InputException(file, $"line {e.LineNumber + 1}", "broken JSON", Expected, Remedy, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(file, null, $"it cannot be read: {e.Message.Split(" : '")[0]}", Expected, "Check the name.", e);
        }
    }

    static (Candidate Candidate, string? CopiedAs) Candidate(JsonElement json, int index, string file)
    {
        try
        {
            return (Candidate(json), JournalJson.Text(json, "copied_as"));
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            throw new InputException(file, FormattableString.Invariant($"candidates[{index}]"), e.Message, Expected, Remedy, e);
        }
    }

    static Candidate Candidate(JsonElement json) => new()
    {
        File = JournalJson.Needed(json, "file"),
        Stratum = JournalJson.Text(json, "stratum") ?? "",
        Score = JournalJson.Number(json, "score") ?? throw new FormatException("\"score\" is missing"),
        Sequence = JournalJson.Text(json, "sequence") ?? "",
        Frame = (int?)JournalJson.Number(json, "frame"),
        Location = JournalJson.Text(json, "location") ?? "",
        Time = DateTime.TryParse(JournalJson.Text(json, "datetime"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        Species = Texts(json, "species"),
        Parts = JournalJson.Given(json, "parts") is { } parts
            ? parts.EnumerateObject().DistinctBy(part => part.Name).ToDictionary(part => part.Name, part => part.Value.GetDouble(), StringComparer.Ordinal)
            : new Dictionary<string, double>(),
        Reasons = Texts(json, "reasons"),
    };

    static IReadOnlyList<string> Texts(JsonElement json, string name) =>
        JournalJson.Given(json, name) is { } list ? [.. list.EnumerateArray().Select(item => item.GetString()).OfType<string>()] : [];
}
