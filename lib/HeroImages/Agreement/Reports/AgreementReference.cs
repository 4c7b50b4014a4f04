using HeroImages.Files;

namespace HeroImages.Agreement.Reports;

/// <summary>What raters are measured against: a rater, or the mean of several without the one that is measured.</summary>
/// <param name="Name">As it was asked for.</param>
/// <param name="Raters">Columns of the table that it is the mean of.</param>
/// <param name="IsMean">Whether it is a mean of several.</param>
public sealed record AgreementReference(string Name, IReadOnlyList<int> Raters, bool IsMean)
{
    /// <summary>The mean of all raters.</summary>
    public const string Consensus = "consensus";

    /// <summary>The mean of those that are people.</summary>
    public const string People = "people";

    /// <summary>Finds the reference.</summary>
    /// <param name="table">The ratings.</param>
    /// <param name="name">consensus, people, or a rater's title.</param>
    /// <exception cref="InputException">There is no such rater, or nobody is a person.</exception>
    public static AgreementReference Of(RatingTable table, string name)
    {
        var all = Enumerable.Range(0, table.Raters.Count).ToList();
        var people = all.Where(rater => table.Raters[rater].IsPerson).ToList();
        return name switch
        {
            Consensus => new(name, all, true),
            People when people.Count == 0 => throw new InputException(
                "--against", null, "none of the raters is a person", "ratings by people", $"Measure against {Consensus}, or one of: {string.Join(", ", table.Titles)}."),
            People => new(name, people, true),
            _ when all.Where(rater => table.Titles[rater] == name).ToList() is [var rater] => new(name, [rater], false),
            _ => throw new InputException("--against", null, $"there is no rater \"{name}\"", $"{Consensus}, {People}, or one of: {string.Join(", ", table.Titles)}", "Titles of several words need quotation marks."),
        };
    }

    /// <summary>Whether a rater can be measured against it: it has to rest on somebody else.</summary>
    public bool Concerns(int rater) => IsMean ? Raters.Any(other => other != rater) : Raters[0] != rater;

    /// <summary>The values that a rater is measured by, NaN where there are none: its own are not among them.</summary>
    public double[] Values(RatingTable table, int rater) => table.MeanOf([.. Raters.Where(other => other != rater)]);
}
