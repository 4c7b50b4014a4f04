using System.Text.Json;
using HeroImages.Files;
using HeroImages.Labeling.Human;

namespace HeroImages.Labeling;

/// <summary>The form of a rating as one line of a journal: every field always there, in a fixed order.</summary>
static class RatingJson
{
    /// <summary>The line, with its line end.</summary>
    public static byte[] Line(Rating rating) => JournalJson.Line(writer => Write(writer, rating));

    static void Write(Utf8JsonWriter writer, Rating rating)
    {
        var (rater, answer) = (rating.Rater, rating.Answer);
        writer.WriteStartObject();
        writer.WriteText("rating_id", rating.RatingId);
        writer.WriteText("image_sha256", rating.ImageSha256);
        writer.WriteText("file", rating.File);
        writer.WriteText("rater", rater.Rater);
        writer.WriteText("model", rater.Model);
        writer.WriteText("model_version", answer.ModelVersion);
        writer.WriteText("rubric", rater.Rubric);
        writer.WriteText("settings", rater.Settings);
        JournalJson.WriteNumber(writer, "value", answer.Value);
        WriteParts(writer, answer.Parts);
        writer.WriteText("reasons", answer.Reasons);
        writer.WriteText("raw", answer.Raw);
        JournalJson.WriteNumber(writer, "input_tokens", answer.InputTokens);
        JournalJson.WriteNumber(writer, "output_tokens", answer.OutputTokens);
        JournalJson.WriteNumber(writer, "cost_usd", answer.CostUsd);
        JournalJson.WriteNumber(writer, "seconds", rating.Seconds);
        JournalJson.WriteTime(writer, rating.At);
        writer.WriteText("warning", answer.Warning);
        writer.WriteText("failure", answer.Failure?.ToString());
        WriteHuman(writer, rating);
        writer.WriteEndObject();
    }

    /// <summary>What only ratings by people have; other lines stay as short as they were.</summary>
    static void WriteHuman(Utf8JsonWriter writer, Rating rating)
    {
        if (rating.Marks.Count > 0)
        {
            writer.WriteStartArray("marks");
            foreach (var mark in rating.Marks)
            {
                writer.WriteStringValue(JournalJson.Name(mark));
            }
            writer.WriteEndArray();
        }
        JournalJson.Write(writer, rating.Viewing);
        if (rating.Withdraws is { } withdrawn)
        {
            writer.WriteText("withdraws", withdrawn);
        }
    }

    static void WriteParts(Utf8JsonWriter writer, IReadOnlyDictionary<string, double>? parts)
    {
        if (parts is null)
        {
            writer.WriteNull("parts");
            return;
        }
        writer.WriteStartObject("parts");
        foreach (var (name, value) in parts)
        {
            writer.WriteNumber(name, value);
        }
        writer.WriteEndObject();
    }

    /// <summary>Reads a line. Members it does not know are passed over; those it needs have to be there.</summary>
    /// <exception cref="FormatException">The line is no rating; the message says in what.</exception>
    public static Rating Read(ReadOnlySpan<byte> line) => JournalJson.Read(line, "rating", Read);

    static Rating Read(JsonElement json) => new()
    {
        RatingId = JournalJson.Needed(json, "rating_id"),
        ImageSha256 = JournalJson.Needed(json, "image_sha256"),
        File = JournalJson.Needed(json, "file"),
        Rater = JournalJson.Rater(json),
        Answer = ReadAnswer(json),
        Seconds = JournalJson.Number(json, "seconds"),
        At = JournalJson.Time(json),
        Marks = Marks(json),
        Viewing = JournalJson.Viewing(json),
        Withdraws = JournalJson.Text(json, "withdraws"),
    };

    static RatingAnswer ReadAnswer(JsonElement json) => new()
    {
        Value = InRange(JournalJson.Number(json, "value")),
        Parts = Parts(json),
        Reasons = JournalJson.Text(json, "reasons"),
        Raw = JournalJson.Text(json, "raw"),
        ModelVersion = JournalJson.Text(json, "model_version"),
        InputTokens = (int?)JournalJson.Number(json, "input_tokens"),
        OutputTokens = (int?)JournalJson.Number(json, "output_tokens"),
        CostUsd = JournalJson.Given(json, "cost_usd") is { } cost ? cost.GetDecimal() : null,
        Warning = JournalJson.Text(json, "warning"),
        Failure = JournalJson.Text(json, "failure") is { } failure ? RatingFailure.Parse(failure) : null,
    };

    static Dictionary<string, double>? Parts(JsonElement json) =>
        JournalJson.Given(json, "parts")?.EnumerateObject().ToDictionary(part => part.Name, part => part.Value.GetDouble());

    static PictureMark[] Marks(JsonElement json) => JournalJson.Given(json, "marks") is { } marks
        ? [.. marks.EnumerateArray().Select(mark => JournalJson.Named<PictureMark>(mark.GetString(), "marks"))]
        : [];

    static double? InRange(double? value) => value is null or (>= 0 and <= 10) ? value : throw new FormatException("\"value\" is not within 0 to 10");
}
