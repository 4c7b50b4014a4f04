namespace HeroImages.Agreement.Reports;

/// <summary>A picture that raters see differently.</summary>
/// <param name="File">The picture.</param>
/// <param name="Key">What identifies it: the SHA-256 of its bytes, or another text.</param>
/// <param name="Spread">Highest less lowest value.</param>
/// <param name="Values">Each rater's value, in the order of the raters; null where there is none.</param>
public sealed record Disagreement(string File, string Key, double Spread, IReadOnlyList<double?> Values)
{
    /// <summary>The pictures of greatest disagreement, the greatest first, equal ones by name.</summary>
    /// <param name="table">The ratings.</param>
    /// <param name="most">How many.</param>
    public static IReadOnlyList<Disagreement> Of(RatingTable table, int most) =>
    [
        .. Enumerable.Range(0, table.Pictures.Count).Select(row => (row, Known: table.Row(row).Where(value => !double.IsNaN(value)).ToArray()))
            .Where(picture => picture.Known.Length > 1).Select(picture => (picture.row, Spread: picture.Known.Max() - picture.Known.Min()))
            .OrderByDescending(picture => picture.Spread).ThenBy(picture => picture.row).Take(most)
            .Select(picture => new Disagreement(
                table.Pictures[picture.row].File, table.Pictures[picture.row].Key, picture.Spread, [.. table.Raters.Select((_, rater) => table[picture.row, rater])])),
    ];
}
