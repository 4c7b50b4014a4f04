using System.Globalization;
using HeroImages.Exploration;
using HeroImages.Labeling;
using HeroImages.Selection;

namespace HeroImages.Charting;

/// <summary>Charts of what the stages find.</summary>
public static partial class Charts
{
    static readonly string[] Hours24 = [.. Enumerable.Range(0, 24).Select(hour => hour.ToString("00", CultureInfo.InvariantCulture))];

    /// <summary>Images of each species, the most frequent first.</summary>
    /// <param name="distribution">The species.</param>
    /// <param name="most">Species at most. Defaults to 20.</param>
    public static Chart Species(SpeciesDistribution distribution, int most = 20) =>
        Bar(distribution.Species.Select(row => new NamedCount(row.Name, row.Images)), "Images of each species", "images", most);

    /// <summary>When species were photographed, by the hour of the local camera clock.</summary>
    /// <param name="hours">The images by hour.</param>
    /// <param name="most">Species at most, the most frequent. Defaults to 15.</param>
    public static Chart Hours(HourTable hours, int most = 15)
    {
        var rows = hours.Species.Take(most).ToList();
        return HeatChart.Of(
            [.. rows.Select(row => row.Name)], Hours24, [.. rows.Select(row => (IReadOnlyList<double>)[.. row.Images.Select(count => (double)count)])],
            "Images by hour of day", "hour of the local camera clock", "images",
            Counted.Of(rows.Sum(row => row.Images.Sum()), rows.Sum(row => row.WithoutTime)) + FormattableString.Invariant($", {rows.Count:N0} of {hours.Species.Count:N0} species"));
    }

    /// <summary>How many times fall on each day: a column a week, a row a day of the week.</summary>
    /// <param name="times">Times, null where one is not known; of at most three years.</param>
    /// <param name="title">What they are.</param>
    /// <exception cref="ArgumentException">They span more than three years.</exception>
    public static Chart Calendar(IEnumerable<DateTime?> times, string title)
    {
        var all = times.ToList();
        return CalendarChart.Of([.. all.OfType<DateTime>()], all.Count(time => time is null), title);
    }

    /// <summary>What each stratum of a selection was asked for and what was found.</summary>
    public static Chart Strata(CandidateSelection selection)
    {
        var bars = selection.Strata.SelectMany(stratum => new[] { (Plain(stratum.Name), "asked", (double)stratum.Asked), (Plain(stratum.Name), "found", stratum.Found) });
        return BarChart.Of([.. bars], $"Strata of “{selection.Recipe.Name}”", "pictures", isStacked: false);
    }

    /// <summary>How the scores of each stratum are spread.</summary>
    public static Chart Scores(CandidateSelection selection) =>
        Box(selection.Candidates.Select(candidate => candidate.Score), selection.Candidates.Select(candidate => Plain(candidate.Stratum)), $"Scores by “{selection.Recipe.Name}”", "score");

    /// <summary>How the values of ratings are spread, for each rater; failures are counted as missing.</summary>
    public static Chart Ratings(IEnumerable<Rating> ratings)
    {
        var all = ratings.ToList();
        return Histogram(all.Select(rating => rating.Answer.Value), "Ratings", "value, 0 to 10", groups: all.Select(rating => rating.Rater.Model ?? rating.Rater.Rater));
    }

    static string Plain(string name) => name.Replace('_', ' ');
}
