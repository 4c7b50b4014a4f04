using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Labeling.Human;

/// <summary>The form of a verdict on a pair as one line of a journal.</summary>
static class PairJson
{
    /// <summary>The line, with its line end.</summary>
    public static byte[] Line(PairVerdict verdict) => JournalJson.Line(writer =>
    {
        writer.WriteStartObject();
        writer.WriteText("verdict_id", verdict.VerdictId);
        Write(writer, "first", verdict.First);
        Write(writer, "second", verdict.Second);
        writer.WriteText("choice", verdict.Choice is { } choice ? JournalJson.Name(choice) : null);
        writer.WriteText("rater", verdict.Rater.Rater);
        writer.WriteText("model", verdict.Rater.Model);
        writer.WriteText("rubric", verdict.Rater.Rubric);
        writer.WriteText("settings", verdict.Rater.Settings);
        writer.WriteText("burst", verdict.Burst);
        JournalJson.WriteNumber(writer, "seconds", verdict.Seconds);
        JournalJson.WriteTime(writer, verdict.At);
        JournalJson.Write(writer, verdict.Viewing);
        writer.WriteText("withdraws", verdict.Withdraws);
        writer.WriteEndObject();
    });

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">The line is no verdict; the message says in what.</exception>
    public static PairVerdict Read(ReadOnlySpan<byte> line) => JournalJson.Read(line, "verdict", Read);

    static PairVerdict Read(JsonElement json) => new()
    {
        VerdictId = JournalJson.Needed(json, "verdict_id"),
        First = Pointer(json, "first"),
        Second = Pointer(json, "second"),
        Choice = JournalJson.Text(json, "choice") is { } choice ? JournalJson.Named<PairChoice>(choice, "choice") : null,
        Rater = JournalJson.Rater(json),
        Burst = JournalJson.Text(json, "burst"),
        Viewing = JournalJson.Viewing(json),
        Withdraws = JournalJson.Text(json, "withdraws"),
        Seconds = JournalJson.Number(json, "seconds"),
        At = JournalJson.Time(json),
    };

    static void Write(Utf8JsonWriter writer, string name, PicturePointer picture)
    {
        writer.WriteStartObject(name);
        writer.WriteText("image_sha256", picture.Sha256);
        writer.WriteText("file", picture.File);
        writer.WriteEndObject();
    }

    static PicturePointer Pointer(JsonElement json, string name) => JournalJson.Given(json, name) is { } picture
        ? new(JournalJson.Needed(picture, "image_sha256"), JournalJson.Needed(picture, "file"))
        : throw new FormatException($"\"{name}\" is missing");
}
