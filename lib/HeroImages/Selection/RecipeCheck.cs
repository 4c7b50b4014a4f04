using System.Globalization;
using HeroImages.Files;

namespace HeroImages.Selection;

/// <summary>Refuses recipes that cannot mean what they say.</summary>
static class RecipeCheck
{
    const double ShareTolerance = 1e-9;

    /// <summary>The recipe itself, when it is sound.</summary>
    /// <param name="recipe">What to check.</param>
    /// <param name="file">Its file, or its name, for the message.</param>
    /// <exception cref="InputException">It is not; the message names the member at fault.</exception>
    public static SelectionRecipe Checked(SelectionRecipe recipe, string file)
    {
        var holes = Holes(recipe).ToList();
        foreach (var (place, found, expected) in holes.Count > 0 ? holes : Faults(recipe))
        {
            throw new InputException(file, place, found, expected);
        }
        return recipe;
    }

    /// <summary>List items that are null, which the reading lets pass.</summary>
    static IEnumerable<Fault> Holes(SelectionRecipe recipe) =>
    [
        .. Holes("strata", recipe.Strata),
        .. Holes("score", recipe.Score),
        .. Holes("parts", recipe.Parts),
        .. recipe.Strata.Index().Where(s => s.Item is not null).SelectMany(s => (Fault[])
            [.. Holes($"strata[{s.Index}].when", s.Item.When), .. Holes($"strata[{s.Index}].score", s.Item.Score)]),
    ];

    static IEnumerable<Fault> Holes<T>(string place, IReadOnlyList<T> list) where T : class =>
        list.Index().Where(i => i.Item is null).Select(i => new Fault($"{place}[{i.Index}]", "null", "an object"));

    static IEnumerable<Fault> Faults(SelectionRecipe recipe) =>
    [
        .. Numbers(recipe),
        .. Score("score", recipe.Score),
        .. recipe.Method == SelectionMethod.Mixture ? [] : Strata(recipe),
        .. Parts(recipe),
        .. Boxes(recipe),
    ];

    static IEnumerable<Fault> Numbers(SelectionRecipe recipe) =>
    [
        .. Fraction("detections.threshold", recipe.Detections.Threshold),
        .. Fraction("detections.classification_threshold", recipe.Detections.ClassificationThreshold),
        .. Fraction("exclude.person_threshold", recipe.Exclude.PersonThreshold),
        .. Range("size.center", recipe.Size.Center, recipe.Size.Kind == SizeCurveKind.RatioBell ? 1e-6 : 0, 1),
        .. Range("size.spread", recipe.Size.Spread, 1e-6, 10),
        .. Fraction("size.floor", recipe.Size.Floor),
        .. Range("rarity.least_sequences", recipe.Rarity.LeastSequences, 0, int.MaxValue),
        .. Range("info_bar", recipe.InfoBar, 0, 0.5),
        .. Fraction("diversity.per_species", recipe.Diversity.PerSpecies),
        .. Fraction("diversity.per_location", recipe.Diversity.PerLocation),
        .. Fraction("diversity.per_day", recipe.Diversity.PerDay),
        .. Fraction("diversity.per_hour", recipe.Diversity.PerHour),
        .. Fraction("diversity.per_week", recipe.Diversity.PerWeek),
        .. Range("diversity.at_least", recipe.Diversity.AtLeast, 1, int.MaxValue),
        .. Range("diversity.spacing_minutes", recipe.Diversity.SpacingMinutes, 0, 1e7),
        .. Fraction("diversity.coverage", recipe.Diversity.Coverage),
        .. Fraction("negatives", recipe.Negatives),
    ];

    static IEnumerable<Fault> Strata(SelectionRecipe recipe) =>
    [
        .. When(recipe.Strata.Count == 0, "strata", "none", "at least one stratum"),
        .. recipe.Strata.Index().SelectMany(s => Stratum(recipe, $"strata[{s.Index}]", s.Item)),
        .. recipe.Strata.GroupBy(s => s.Name).Where(g => g.Count() > 1).Select(g => new Fault("strata", $"\"{g.Key}\" twice", "each name once")),
        .. When(
            recipe.Strata.Sum(s => s.Share) > 1 + ShareTolerance,
            "strata", $"shares that add up to {Text(recipe.Strata.Sum(s => s.Share))}", "at most 1"),
    ];

    static IEnumerable<Fault> Stratum(SelectionRecipe recipe, string place, StratumRule stratum) =>
    [
        .. Fraction($"{place}.share", stratum.Share),
        .. Score($"{place}.score", stratum.Score),
        .. When(stratum.Score.Count + recipe.Score.Count == 0, $"{place}.score", "no formula, and the recipe has none either", "at least one term"),
        .. recipe.Method == SelectionMethod.Diverse ? Diverse(place, stratum) : [],
    ];

    static IEnumerable<Fault> Diverse(string place, StratumRule stratum) =>
    [
        .. When(stratum.Score.Count > 0, $"{place}.score", "a formula of its own", "none: the diverse method compares all frames on one scale"),
        .. When(stratum.Sample != SampleRule.Best, $"{place}.sample", "halves", "best: the diverse method knows no other"),
        .. When(stratum.Name == DiverseSelection.Negative, $"{place}.name", $"\"{stratum.Name}\"", "another name: plain examples are called so"),
    ];

    static IEnumerable<Fault> Score(string place, IReadOnlyList<ScoreTerm> score) =>
        score.Index().SelectMany(t => Range($"{place}[{t.Index}].weight", t.Item.Weight, -1e6, 1e6));

    static IEnumerable<Fault> Parts(SelectionRecipe recipe) =>
    [
        .. When(
            recipe.Method == SelectionMethod.Mixture != recipe.Parts.Count > 0,
            "parts", $"{recipe.Parts.Count} parts", "parts for a mixture, and for nothing else"),
        .. recipe.Parts.Index().SelectMany(p => When(
            !(p.Item.Weight > 0 && double.IsFinite(p.Item.Weight)), $"parts[{p.Index}].weight", Text(p.Item.Weight), "a number above 0")),
    ];

    /// <summary>A box without area, or outside the frame, has no place in the picture.</summary>
    static IEnumerable<Fault> Boxes(SelectionRecipe recipe) => When(
        !recipe.Detections.ClipBoxes && (recipe.Method == SelectionMethod.Diverse || MeasureUse.Of(recipe).Composition),
        "detections.clip_boxes", "false", "true, as composition is judged by boxes inside the frame");

    static IEnumerable<Fault> Fraction(string place, double? value) => value is null ? [] : Range(place, value.Value, 0, 1);

    static IEnumerable<Fault> Range(string place, double value, double least, double most) =>
        When(!(value >= least && value <= most), place, Text(value), $"a number from {Text(least)} to {Text(most)}");

    static IEnumerable<Fault> When(bool isFault, string place, string found, string expected) =>
        isFault ? [new(place, found, expected)] : [];

    static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    readonly record struct Fault(string Place, string Found, string Expected);
}
