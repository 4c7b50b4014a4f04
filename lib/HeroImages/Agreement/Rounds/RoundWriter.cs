using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using HeroImages.Files;

namespace HeroImages.Agreement.Rounds;

/// <summary>
/// Writes a round into a folder: <c>next.json</c>, which commands that take pictures read like a selection, and <c>next.csv</c>.
/// </summary>
public static class RoundWriter
{
    /// <summary>The file that holds a round.</summary>
    public const string FileName = "next.json";

    const string TableName = "next.csv";

    /// <summary>Writes a round; the folder holds both files afterwards, or nothing new.</summary>
    /// <exception cref="InputException">The folder cannot be written, or holds a round that may not be replaced.</exception>
    public static void Write(Round round, string folder, bool overwrite = false)
    {
        using var output = OutputFolder.Open(folder, FileName, overwrite);
        OutputFolder.Guard(folder, () =>
        {
            JsonOutput.Write(output[FileName], writer => Write(writer, round, folder));
            WriteTable(output[TableName], round);
        });
        output.Commit(last: FileName);
    }

    static void Write(Utf8JsonWriter writer, Round round, string folder)
    {
        writer.WriteStartObject();
        writer.WriteNumber("count_asked", round.Options.Count);
        writer.WriteNumber("count_found", round.Picks.Count);
        writer.WriteNumber("unrated", round.Unrated);
        writer.WriteNumber("rated", round.Rated);
        writer.WriteNumber("seed", round.Options.Seed);
        writer.WriteNumber("max_per_location", round.Options.LocationCap);
        writer.WriteNumber("max_per_species", round.Options.SpeciesCap);
        WriteTexts(writer, "predictors", round.Predictors);
        writer.WriteStartArray("queues");
        foreach (var queue in round.Queues)
        {
            writer.WriteStartObject();
            writer.WriteString("queue", Name(queue.Queue));
            writer.WriteNumber("share", queue.Share);
            writer.WriteNumber("asked", queue.Asked);
            writer.WriteNumber("found", queue.Found);
            writer.WriteText("said", queue.Said);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("candidates");
        foreach (var pick in round.Picks)
        {
            Write(writer, pick, folder);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static void Write(Utf8JsonWriter writer, RoundPick pick, string folder)
    {
        var candidate = pick.Candidate;
        writer.WriteStartObject();
        writer.WriteText("file", candidate.File);
        writer.WriteText("path", candidate.Path is { } path ? Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(path)).Replace('\\', '/') : null);
        writer.WriteString("queue", Name(pick.Queue));
        writer.WriteText("reason", pick.Reason);
        WriteNumber(writer, "probability", pick.Probability);
        WriteNumber(writer, "prediction", candidate.Prediction);
        WriteNumber(writer, "contradiction", candidate.Contradiction);
        WriteNumber(writer, "spread", candidate.Spread);
        writer.WriteText("location", candidate.Location);
        writer.WriteText("sequence", candidate.Sequence);
        WriteTexts(writer, "species", candidate.Species);
        writer.WriteEndObject();
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

    static void WriteNumber(Utf8JsonWriter writer, string name, double? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    static void WriteTable(string path, Round round)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        Row(csv, "file", "queue", "reason", "probability", "prediction", "contradiction", "spread", "location", "sequence", "species");
        foreach (var pick in round.Picks)
        {
            var c = pick.Candidate;
            Row(csv, SafeCell.Of(c.File), Name(pick.Queue), SafeCell.Of(pick.Reason), Text(pick.Probability), Text(c.Prediction), Text(c.Contradiction), Text(c.Spread), SafeCell.Of(c.Location), SafeCell.Of(c.Sequence), SafeCell.Of(string.Join("; ", c.Species)));
        }
    }

    static void Row(CsvWriter csv, params string[] cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }
        csv.NextRecord();
    }

    static string Text(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    static string Name(QueueKind queue) => queue.ToString().ToLowerInvariant();
}
