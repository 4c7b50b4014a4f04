using System.Globalization;
using HeroImages.Files;

namespace HeroImages.Selection;

/// <summary>Refuses recipes that cannot mean what they say.</summary>
static class RecipeCheck
{
    const double ShareTolerance = 1e-9;

    /// <summary>The recipe itself, when it is sound.</summary>
    public static SelectionRecipe Checked(SelectionRecipe recipe, string file)
    {
        foreach (var (place, found, expected) in Faults(recipe))
        {
            throw new InputException(file, place, found, expected);
        }
        return recipe;
    }

    static IEnumerable<(string Place, string Found, string Expected)> Faults(SelectionRecipe recipe) =>
        [
            .. Fraction("detections.threshold", recipe.Detections.Threshold),
            .. Fraction("detections.classification_threshold", recipe.Detections.ClassificationThreshold),
            .. Fraction("exclude.person_threshold", recipe.Exclude.PersonThreshold),
            .. Fraction("diversity.per_species", recipe.Diversity.PerSpecies),
            .. Fraction("diversity.per_location", recipe.Diversity.PerLocation),
            .. Fraction("diversity.per_day", recipe.Diversity.PerDay),
            .. Fraction("diversity.per_hour", recipe.Diversity.PerHour),
            .. Fraction("diversity.coverage", recipe.Diversity.Coverage),
            .. Fraction("negatives", recipe.Negatives),
            .. Range("info_bar", recipe.InfoBar, 0, 0.5),
            .. Range("size.spread", recipe.Size.Spread, 1e-6, 1),
            .. Range("diversity.spacing_minutes", recipe.Diversity.SpacingMinutes, 0, 1e7),
            .. Range("diversity.at_least", recipe.Diversity.AtLeast, 1, int.MaxValue),
            .. Strata(recipe),
            .. Parts(recipe),
        ];

    static IEnumerable<(string, string, string)> Strata(SelectionRecipe recipe)
    {
        if (recipe.Method == SelectionMethod.Mixture)
        {
            yield break;
        }
        if (recipe.Strata.Count == 0)
        {
            yield return ("strata", "none", "at least one stratum");
        }
        for (var s = 0; s < recipe.Strata.Count; s++)
        {
            var stratum = recipe.Strata[s];
            foreach (var fault in Fraction($"strata[{s}].share", stratum.Share))
            {
                yield return fault;
            }
            if (stratum.Score.Count == 0 && recipe.Score.Count == 0)
            {
                yield return ($"strata[{s}].score", "no formula, and the recipe has none either", "at least one term");
            }
            if (recipe.Method == SelectionMethod.Diverse && stratum.Score.Count > 0)
            {
                yield return ($"strata[{s}].score", "a formula of its own", "none: the diverse method compares all frames on one scale");
            }
        }
        foreach (var twice in recipe.Strata.GroupBy(s => s.Name).Where(g => g.Count() > 1))
        {
            yield return ("strata", $"\"{twice.Key}\" twice", "each name once");
        }
        var sum = recipe.Strata.Sum(s => s.Share);
        if (sum > 1 + ShareTolerance)
        {
            yield return ("strata", $"shares that add up to {Text(sum)}", "at most 1");
        }
    }

    static IEnumerable<(string, string, string)> Parts(SelectionRecipe recipe)
    {
        if (recipe.Method == SelectionMethod.Mixture != recipe.Parts.Count > 0)
        {
            yield return ("parts", $"{recipe.Parts.Count} parts", "parts for a mixture, and for nothing else");
        }
        for (var p = 0; p < recipe.Parts.Count; p++)
        {
            if (!(recipe.Parts[p].Weight > 0))
            {
                yield return ($"parts[{p}].weight", Text(recipe.Parts[p].Weight), "a number above 0");
            }
        }
    }

    static IEnumerable<(string, string, string)> Fraction(string place, double? value) =>
        value is null ? [] : Range(place, value.Value, 0, 1);

    static IEnumerable<(string, string, string)> Range(string place, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
        {
            yield return (place, Text(value), $"a number from {Text(least)} to {Text(most)}");
        }
    }

    static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
