using System.Globalization;
using HeroImages.Files;
using HeroImages.Scoring;

namespace HeroImages.Galleries;

/// <summary>Scores of a model, 0 to 10, in galleries and albums.</summary>
public static class ModelScores
{
    /// <summary>What the pictures' score is called.</summary>
    public const string Name = "model score";

    const double Highest = 10;

    /// <summary>Reads a table; see <see cref="ScoreFile.Read"/>.</summary>
    /// <returns>The score of each picture, by its name in the collection.</returns>
    /// <exception cref="InputException">It is missing, lacks a column, or a score is no number from 0 to 10.</exception>
    public static IReadOnlyDictionary<string, double> Read(string path)
    {
        var scores = ScoreFile.Read(path).Scores;
        return scores.FirstOrDefault(score => score.Value.Score is < 0 or > Highest) is { Key: { } file, Value: var wrong }
            ? throw new InputException(path, file, string.Create(CultureInfo.InvariantCulture, $"the score {wrong.Score}"), "a number from 0 to 10")
            : scores.ToDictionary(score => score.Key, score => score.Value.Score, StringComparer.Ordinal);
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
            ScoreName = Name,
            IsScoreOnTen = true,
            Pictures = [.. pool.Pictures.Concat(added).Select(picture => picture with { Score = scores.TryGetValue(picture.File, out var score) ? score : null })],
        };
    }
}
