using System.Globalization;
using Microsoft.Data.Analysis;
using static HeroImages.Exploration.FrameColumns;

namespace HeroImages.Exploration;

/// <summary>The tables of a <see cref="SpeciesDistribution"/> as data frames.</summary>
public static class SpeciesFrames
{
    /// <summary>One row a species.</summary>
    public static DataFrame ToDataFrame(this SpeciesDistribution distribution) => distribution.Species.ToDataFrame();

    /// <summary>One row a species.</summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<SpeciesRow> rows) => new(
        Text("name", rows, r => r.Name),
        Text("kind", rows, r => r.Kind.ToString()),
        Text("taxonomy", rows, r => r.Taxonomy),
        Whole("images", rows, r => r.Images),
        Whole("sequences", rows, r => r.Sequences),
        Whole("detections", rows, r => r.Detections),
        Number("share", rows, r => r.Share),
        Number("best_confidence", rows, r => r.BestConfidence),
        Number("mean_confidence", rows, r => r.MeanConfidence),
        Time("first", rows, r => r.First),
        Time("last", rows, r => r.Last),
        Whole("locations", rows, r => r.Locations));

    /// <summary>One row a species with its count.</summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<SpeciesCount> rows) => new(
        Text("name", rows, r => r.Name),
        Text("kind", rows, r => r.Kind.ToString()),
        Whole("count", rows, r => r.Count));

    /// <summary>
    /// One row a camera site and species that occurs there, with the number of images: a site without species has
    /// none. Pivot it, or group by either.
    /// </summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<LocationRow> rows)
    {
        var cells = rows.SelectMany(row => row.Species, (row, species) => (row.Location, Species: species)).ToList();
        return new DataFrame(
            Text("location", cells, c => c.Location),
            Text("species", cells, c => c.Species.Name),
            Text("kind", cells, c => c.Species.Kind.ToString()),
            Whole("images", cells, c => c.Species.Count));
    }

    /// <summary>One row a camera site, without its species.</summary>
    public static DataFrame TotalsToDataFrame(this IReadOnlyList<LocationRow> rows) => new(
        Text("location", rows, r => r.Location),
        Whole("images", rows, r => r.Images),
        Whole("with_animals", rows, r => r.WithAnimals),
        Whole("species", rows, r => r.Species.Count));

    /// <summary>
    /// One row a species after the two totals, and 24 columns <c>h00</c> to <c>h23</c>; <c>without_time</c> is the last.
    /// </summary>
    public static DataFrame ToDataFrame(this HourTable table)
    {
        List<HourRow> rows = [table.All, table.WithAnimals, .. table.Species];
        var hours = Enumerable.Range(0, 24)
            .Select(h => Whole(string.Create(CultureInfo.InvariantCulture, $"h{h:00}"), rows, r => r.Images[h]));
        return new DataFrame([Text("name", rows, r => r.Name), .. hours, Whole("without_time", rows, r => r.WithoutTime)]);
    }
}
