using System.Globalization;
using System.Text.Json;
using HeroImages.Files;
using HeroImages.Labeling;

namespace HeroImages.Galleries.Albums;

/// <summary>Writes <c>album.json</c>: what was asked for, which pictures were chosen and why, who rated them, and which files there are.</summary>
static class AlbumJson
{
    const int Schema = 1;
    const int Digits = 6;

    public static void Write(
        Utf8JsonWriter writer, Album album, IReadOnlyList<AlbumEntry> entries, IReadOnlyDictionary<string, (string? Sha256, string? Failure)> exported, AlbumOptions options, IEnumerable<string> files)
    {
        writer.WriteStartObject();
        writer.WriteNumber("schema", Schema);
        writer.WriteText("title", options.Title ?? AlbumOptions.UsualTitle);
        WriteRequest(writer, album.Request);
        writer.WriteNumber("pictures_found", album.CountAll);
        writer.WriteNumber("chosen", entries.Count);
        writer.WriteText("creator", options.Creator);
        writer.WriteText("credit", options.Credit ?? options.Creator);
        writer.WriteText("licence", options.Licence);
        writer.WriteText("licence_url", options.LicenceUrl);
        WriteList(writer, "not_chosen", album.Left, cut =>
        {
            writer.WriteNumber("count", cut.Count);
            writer.WriteText("why", cut.Why);
        });
        WriteList(writer, "scales", album.Scales, scale =>
        {
            writer.WriteText("of", scale.Of);
            writer.WriteText("calibration", scale.Calibration.ToString());
            writer.WriteNumber("shared_pictures", scale.Calibration.Overlap);
        });
        WriteList(writer, "limits", album.Limits, limit =>
        {
            writer.WriteString("most_of_one", JournalJson.Name(limit.Limit));
            writer.WriteNumber("allowed", limit.Asked);
            JournalJson.WriteNumber(writer, "reached", limit.Reached);
            writer.WriteNumber("picks_over", limit.PicksOver);
        });
        WriteList(writer, "pictures", entries.Where(entry => exported[entry.Name].Sha256 is not null), entry => WriteEntry(writer, entry, exported[entry.Name].Sha256!));
        WriteList(writer, "failures", entries.Where(entry => exported[entry.Name].Failure is not null), entry =>
        {
            writer.WriteNumber("rank", entry.Chosen.Rank);
            writer.WriteText("file", entry.File);
            writer.WriteText("why", entry.IsSensitive ? "it cannot be read" : exported[entry.Name].Failure);
        });
        WriteTexts(writer, "files", files);
        writer.WriteEndObject();
    }

    static void WriteRequest(Utf8JsonWriter writer, AlbumRequest request)
    {
        writer.WriteStartObject("asked");
        writer.WriteNumber("count", request.Count);
        JournalJson.WriteNumber(writer, "min_rating", request.MinRating);
        writer.WriteText("species", request.Species);
        writer.WriteBoolean("include_people", request.IncludePeople);
        writer.WriteBoolean("strict_limits", request.StrictLimits);
        JournalJson.WriteNumber(writer, "per_species", request.Rules.PerSpecies);
        JournalJson.WriteNumber(writer, "per_location", request.Rules.PerLocation);
        JournalJson.WriteNumber(writer, "per_week", request.Rules.PerWeek);
        writer.WriteEndObject();
    }

    static void WriteEntry(Utf8JsonWriter writer, AlbumEntry entry, string sha256)
    {
        var (chosen, facts) = (entry.Chosen, entry.Chosen.Picture.Facts);
        writer.WriteNumber("rank", chosen.Rank);
        writer.WriteText("name", entry.Name);
        writer.WriteText("file", entry.File);
        writer.WriteString("sha256", sha256);
        JournalJson.WriteNumber(writer, "value", chosen.Value is { } value ? Math.Round(value, Digits) : (double?)null);
        writer.WriteText("basis", chosen.Value is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(chosen.Basis.ToString()));
        writer.WriteBoolean("favourite", chosen.IsFavourite);
        writer.WriteBoolean("place_withheld", entry.IsSensitive);
        writer.WriteText("title", entry.Title);
        writer.WriteText("caption", entry.Caption);
        WriteTexts(writer, "species", facts?.Species ?? []);
        writer.WriteText("place", entry.IsSensitive || string.IsNullOrEmpty(facts?.Location) ? null : facts.Location);
        writer.WriteText("time", facts?.Time?.ToString(entry.IsSensitive ? "yyyy-MM" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        WriteTexts(writer, "why", chosen.Why);
        WriteList(writer, "rated_by", chosen.Votes, vote => WriteVote(writer, vote, entry));
    }

    static void WriteVote(Utf8JsonWriter writer, AlbumVote vote, AlbumEntry entry)
    {
        writer.WriteText("rater", vote.Rater);
        writer.WriteBoolean("person", vote.IsPerson);
        JournalJson.WriteNumber(writer, "value", vote.Value);
        JournalJson.WriteNumber(writer, "calibrated", vote.Calibrated is { } calibrated ? Math.Round(calibrated, Digits) : (double?)null);
        writer.WriteText("reasons", entry.IsSensitive ? Discretion.Told(vote.Reasons, entry.Chosen.Picture) : vote.Reasons);
        WriteTexts(writer, "marks", vote.Marks.Select(mark => JournalJson.Name(mark)));
    }

    static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }
        writer.WriteEndArray();
    }

    static void WriteList<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
