using System.Text;
using HeroImages.Files;

namespace HeroImages.Agreement.Reports;

/// <summary>Calibrates a rater to people and measures what that brings on pictures it was not learned on.</summary>
static class CalibrationStudy
{
    const int Parts = 5;

    public static CalibrationRow Of(RatingTable table, string title, double[] people, double[] values, int seed)
    {
        var before = Correlation.Of(people, values, AgreementMeasure.Concordance);
        return new(title, Calibration.Fit(values, people), before, After(table, people, values, seed));
    }

    static Figure After(RatingTable table, double[] people, double[] values, int seed)
    {
        var shared = RankedGroups.Known(people, values);
        var parts = shared.GroupBy(row => Part(table.Clusters.Names[row], seed)).Select(part => part.ToHashSet()).ToList();
        if (parts.Count < 2)
        {
            return Figure.None("too few clusters to hold any out", shared.Length);
        }
        var calibrated = Enumerable.Repeat(double.NaN, values.Length).ToArray();
        foreach (var held in parts)
        {
            var rest = shared.Where(row => !held.Contains(row)).ToArray();
            var learned = Calibration.Fit(Correlation.Taken(values, rest), Correlation.Taken(people, rest));
            foreach (var row in held)
            {
                calibrated[row] = learned.Apply(values[row]);
            }
        }
        return Correlation.Of(people, calibrated, AgreementMeasure.Concordance);
    }

    static int Part(string cluster, int seed) => (int)(StableRandom.Of(seed, Encoding.UTF8.GetBytes(cluster)) * Parts);
}
