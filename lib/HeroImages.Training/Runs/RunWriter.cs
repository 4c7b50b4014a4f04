using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HeroImages.Files;
using HeroImages.Training.Splits;

namespace HeroImages.Training.Runs;

/// <summary>Writes the files of a training run.</summary>
static class RunWriter
{
    public const string SplitFile = "split.json";

    static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(TrainingResult result, ITrainedModel model, Func<string, string> place, DateTimeOffset at)
    {
        model.Save(place(RunFolder.Model), result.Card);
        Write(place("rounds.csv"), Rounds(result.Rounds));
        Write(place("predictions.csv"), Predictions(result.Predictions));
        Write(place(SplitFile), JsonSerializer.Serialize(new SplitRecord(result.Split.Seed, result.Split.IsFixed, result.Split.Parts), Json) + "\n");
        Write(place("report.html"), RunPage.Of(result, at));
        Write(place(RunFolder.Marker), JsonSerializer.Serialize(RunSummary.Of(result), Json) + "\n");
    }

    /// <summary>The parts of an earlier run's groups.</summary>
    /// <param name="run">The run's folder, or its <c>split.json</c>.</param>
    /// <exception cref="InputException">There is no such split.</exception>
    public static IReadOnlyDictionary<string, Part> ReadParts(string run)
    {
        var path = Directory.Exists(run) ? Path.Combine(run, SplitFile) : run;
        try
        {
            return JsonSerializer.Deserialize<SplitRecord>(File.ReadAllText(path), Json)?.Parts ?? throw new JsonException();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new InputException(path, null, "this is no split of an earlier training", $"a folder that hero train wrote, or its {SplitFile}", "Check the name.", e);
        }
    }

    static void Write(string path, string text) => File.WriteAllText(path, text, Utf8);

    static string Rounds(IEnumerable<RunRound> rounds) => Table(
        "training,member,round,training_loss,validation_loss,validation_spearman",
        rounds.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Training},{r.Round.Member + 1},{r.Round.Round},{r.Round.TrainingLoss:0.#####},{r.Round.ValidationLoss:0.#####},{r.Round.ValidationSpearman:0.#####}")));

    static string Predictions(IEnumerable<TestPrediction> predictions) => Table(
        "file,location,people,model",
        predictions.Select(p => string.Create(CultureInfo.InvariantCulture, $"{Cell(p.File)},{Cell(p.Location)},{p.People:0.###},{(double.IsNaN(p.Model) ? "" : p.Model.ToString("0.####", CultureInfo.InvariantCulture))}")));

    static string Table(string header, IEnumerable<string> rows) => string.Join('\n', rows.Prepend(header)) + "\n";

    static string Cell(string text) => SafeCell.Of(text) is var safe && safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
}
