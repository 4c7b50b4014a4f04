using System.Globalization;
using HeroImages.Exploration;

namespace HeroImages.Cli;

/// <summary>Numbers and times as tables show them, the same in every language.</summary>
static class Format
{
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Share(double share) => share.ToString("P1", CultureInfo.InvariantCulture);

    public static string Fraction(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    public static string Time(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    public static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:N1} MB");

    /// <summary>Cells of a row: name, count, and the five figures.</summary>
    public static IReadOnlyList<string> Row(string name, Distribution? values, Func<double, string>? text = null)
    {
        text ??= Fraction;
        return values is null
            ? [name, "0", "", "", "", "", ""]
            : [name, Count(values.Count), text(values.Minimum), text(values.LowerQuartile), text(values.Median), text(values.UpperQuartile), text(values.Maximum)];
    }

    /// <summary>Headings that go with <see cref="Row"/>.</summary>
    public static IReadOnlyList<string> DistributionColumns { get; } = ["of", "#number", "#least", "#lower quarter", "#middle", "#upper quarter", "#most"];

    /// <summary>A whole number that came as a double.</summary>
    public static string Whole(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
