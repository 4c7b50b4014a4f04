using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Labeling.Labelme;

/// <summary>
/// What a Labelme file holds of ours, in one object that Labelme keeps and never shows: which picture it is about, the
/// rating it was written with, and the boxes.
/// </summary>
/// <param name="File">The picture's name in the collection.</param>
/// <param name="Sha256">SHA-256 of the picture's bytes in lower-case hexadecimal.</param>
sealed record HeroEntry(string File, string Sha256)
{
    /// <summary>Name of the object.</summary>
    public const string Key = "hero";

    const int Schema = 1;
    const int HashLength = 64;

    public StoredRating? Rating { get; init; }

    /// <summary>Left, top, right and bottom in pixels of each box that was written, so that it is seen which ones a person moved.</summary>
    public IReadOnlyList<double[]> Boxes { get; init; } = [];

    /// <summary>Writes the object with its name.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(Key);
        writer.WriteNumber("schema", Schema);
        writer.WriteText("file", File);
        writer.WriteText("image_sha256", Sha256);
        WriteRating(writer);
        writer.WriteStartArray("boxes");
        foreach (var box in Boxes)
        {
            writer.WriteStartArray();
            Array.ForEach(box, writer.WriteNumberValue);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    void WriteRating(Utf8JsonWriter writer)
    {
        JournalJson.WriteNumber(writer, "rating", Rating?.Value);
        if (Rating is not { } rating)
        {
            return;
        }
        writer.WriteString("source", rating.Source);
        writer.WriteText("rating_id", rating.RatingId);
        writer.WriteText("rater", rating.Rater.Rater);
        writer.WriteText("model", rating.Rater.Model);
        writer.WriteText("rubric", rating.Rater.Rubric);
        writer.WriteText("settings", rating.Rater.Settings);
        writer.WriteText("reasoning", rating.Reasons);
        writer.WriteText("rated_at", rating.At?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Reads the object; null where it does not say which picture it is about.</summary>
    /// <exception cref="FormatException">A member of it is of the wrong kind.</exception>
    public static HeroEntry? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || JournalJson.Text(json, "file") is not { Length: > 0 } file
            || JournalJson.Text(json, "image_sha256") is not { Length: HashLength } hash || !hash.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }
        return new(file, hash) { Rating = ReadRating(json), Boxes = ReadBoxes(json) };
    }

    static StoredRating? ReadRating(JsonElement json) => JournalJson.Number(json, "rating") is { } value and >= 0 and <= 10
        ? new()
        {
            Value = value,
            RatingId = JournalJson.Text(json, "rating_id"),
            Rater = new(JournalJson.Text(json, "rater") ?? "", JournalJson.Text(json, "model"), JournalJson.Text(json, "rubric") ?? "", JournalJson.Text(json, "settings")),
            Reasons = JournalJson.Text(json, "reasoning"),
            At = DateTimeOffset.TryParse(JournalJson.Text(json, "rated_at"), System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : null,
        }
        : null;

    static IReadOnlyList<double[]> ReadBoxes(JsonElement json) => JournalJson.Given(json, "boxes") is { ValueKind: JsonValueKind.Array } boxes
        ? [.. boxes.EnumerateArray().Select(Numbers)]
        : [];

    static double[] Numbers(JsonElement array) => array.ValueKind == JsonValueKind.Array
        ? [.. array.EnumerateArray().Where(n => n.ValueKind == JsonValueKind.Number).Select(n => n.GetDouble())]
        : [];
}
