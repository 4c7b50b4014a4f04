using System.Globalization;

namespace HeroImages.Tests.Selection;

/// <summary>One line of the table of tastes.</summary>
sealed record TasteRow(string Recipe, int Images, double Quality, int Species, int Locations, int Sequences)
{
    public string ToMarkdown(int count, string seed) => string.Create(
        CultureInfo.InvariantCulture, $"| {seed} | {count} | {Recipe} | {Images} | {Quality:F2} | {Species} | {Locations} | {Sequences} |");
}
