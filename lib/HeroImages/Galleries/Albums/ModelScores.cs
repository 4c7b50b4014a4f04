using System.Globalization;
using CsvHelper;
using HeroImages.Files;
using HeroImages.Galleries.Albums.Marks;

namespace HeroImages.Galleries.Albums;

/// <summary>Scores of a model, 0 to 10, from a table: a column <c>file</c> with names in the collection, and a column <c>score</c>.</summary>
public static class ModelScores
{
    const string Expected = "a CSV with the columns file and score";

    /// <summary>Reads a table. Other columns are passed over; of several lines for one file the last counts.</summary>
    /// <exception cref="InputException">It is missing, lacks a column, or a score is no number.</exception>
    public static IReadOnlyDictionary<string, double> Read(string path)
    {
        using var csv = new CsvReader(new StreamReader(InputFile.OpenRaw(path)), CultureInfo.InvariantCulture);
        try
        {
            return Read(csv, path);
        }
        catch (CsvHelperException e)
        {
            throw new InputException(path, Row(csv), $"a row that is no CSV: {e.Message.Split('\n')[0].Trim()}", Expected, cause: e);
        }
    }

    /// <summary>A gallery whose pictures have these scores; pictures that it does not have are added.</summary>
    /// <param name="pool">The gallery.</param>
    /// <param name="scores">Scores, 0 to 10, by name in the collection.</param>
    /// <param name="images">Folder of the pictures; null where there is none.</param>
    public static Gallery Add(Gallery pool, IReadOnlyDictionary<string, double> scores, string? images)
    {
        var known = pool.Pictures.Select(picture => picture.File).ToHashSet(StringComparer.Ordinal);
        var added = scores.Keys.Where(file => !known.Contains(file)).Order(StringComparer.Ordinal).Select(file => new GalleryPicture { File = file, Path = images is null ? null : RelativePath.Below(images, file) });
        return pool with
        {
            ScoreName = HeroMark.ModelScore,
            Pictures = [.. pool.Pictures.Concat(added).Select(picture => picture with { Score = scores.TryGetValue(picture.File, out var score) ? score : null })],
        };
    }

    static Dictionary<string, double> Read(CsvReader csv, string path)
    {
        if (!csv.Read() || !csv.ReadHeader() || !csv.HeaderRecord!.Contains("file") || !csv.HeaderRecord!.Contains("score"))
        {
            throw new InputException(path, "row 1", "not both of the columns \"file\" and \"score\"", Expected, "Check the first line.");
        }
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        while (csv.Read())
        {
            var (file, text) = (RelativePath.Normalize(csv.GetField("file") ?? ""), csv.GetField("score") ?? "");
            scores[file] = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && score is >= 0 and <= 10
                ? score
                : throw new InputException(path, Row(csv), $"the score \"{text}\"", "a number from 0 to 10");
        }
        return scores;
    }

    static string Row(CsvReader csv) => string.Create(CultureInfo.InvariantCulture, $"row {csv.Parser.Row:N0}");
}
