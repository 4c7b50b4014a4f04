using System.Globalization;
using HeroImages.Files;

namespace HeroImages.Training.Runs;

/// <summary>What a model of one fold says of its test, and how it was brought to people's scale; kept so that a killed run goes on.</summary>
/// <param name="Scale">The scale, learned on the validation part.</param>
/// <param name="How">How it was learned.</param>
/// <param name="Values">Of each picture of the test by SHA-256 its score; NaN where it cannot be read.</param>
sealed record FoldScores(ScoreScale Scale, string How, IReadOnlyDictionary<string, double> Values)
{
    const string End = "end";

    public void Write(string path)
    {
        var lines = Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Key} {v.Value:R}"));
        File.WriteAllLines(path + ".tmp", [Scale.ToString(), How, .. lines, End]);
        File.Move(path + ".tmp", path, overwrite: true);
    }

    /// <summary>Reads what was kept; null where there is nothing whole.</summary>
    public static FoldScores? TryRead(string path)
    {
        if (!File.Exists(path) || File.ReadAllLines(path) is not [var scale, var how, .. var lines, End])
        {
            return null;
        }
        try
        {
            return new(ScoreScale.Parse(scale, path), how, lines.Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));
        }
        catch (Exception e) when (e is InputException or FormatException or IndexOutOfRangeException or ArgumentException)
        {
            return null;
        }
    }
}
