using HeroImages.Files;
using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class RecipeCheckTests
{
    static readonly SelectionRecipe Sound = Recipes.Get("heroes");

    public static TheoryData<string, SelectionRecipe> Faults() => new()
    {
        { "detections.threshold", Sound with { Detections = new() { Threshold = 1.1 } } },
        { "detections.classification_threshold", Sound with { Detections = new() { ClassificationThreshold = -0.1 } } },
        { "detections.clip_boxes", Sound with { Detections = new() { ClipBoxes = false } } },
        { "exclude.person_threshold", Sound with { Exclude = new() { PersonThreshold = 2 } } },
        { "size.center", Sound with { Size = Sound.Size with { Center = 0 } } },
        { "size.spread", Sound with { Size = Sound.Size with { Spread = 0 } } },
        { "size.floor", Sound with { Size = Sound.Size with { Floor = double.NaN } } },
        { "rarity.least_sequences", Sound with { Rarity = new() { LeastSequences = -1 } } },
        { "info_bar", Sound with { InfoBar = 0.6 } },
        { "diversity.per_species", Sound with { Diversity = new() { PerSpecies = -1 } } },
        { "diversity.per_location", Sound with { Diversity = new() { PerLocation = 1.5 } } },
        { "diversity.per_day", Sound with { Diversity = new() { PerDay = double.NaN } } },
        { "diversity.per_hour", Sound with { Diversity = new() { PerHour = 7 } } },
        { "diversity.per_week", Sound with { Diversity = new() { PerWeek = -1 } } },
        { "diversity.at_least", Sound with { Diversity = new() { AtLeast = 0 } } },
        { "diversity.spacing_minutes", Sound with { Diversity = new() { SpacingMinutes = -1 } } },
        { "diversity.coverage", Sound with { Diversity = new() { Coverage = 2 } } },
        { "negatives", Sound with { Negatives = 1.2 } },
        { "score[1].weight", Sound with { Score = [Sound.Score[0], new(Measure.Whole, double.PositiveInfinity)] } },
        { "strata", Sound with { Strata = [] } },
        { "strata", Sound with { Strata = [Stratum("a", 0.7), Stratum("b", 0.7)] } },
        { "strata", Sound with { Strata = [Stratum("a", 0.1), Stratum("a", 0.1)] } },
        { "strata[1]", Sound with { Strata = [Stratum("a", 0.1), null!] } },
        { "strata[0].when[0]", Sound with { Strata = [Stratum("a", 0.1) with { When = [null!] }] } },
        { "strata[0].share", Sound with { Strata = [Stratum("a", -0.1)] } },
        { "strata[0].score", Sound with { Score = [] } },
        { "strata[0].score", Sound with { Strata = [Stratum("a", 0.1) with { Score = Sound.Score }] } },
        { "strata[0].sample", Sound with { Strata = [Stratum("a", 0.1) with { Sample = SampleRule.Halves }] } },
        { "strata[0].name", Sound with { Strata = [Stratum("negative", 0.1)] } },
        { "parts", Sound with { Parts = [new("random", 1)] } },
        { "parts", Recipes.Get("hybrid") with { Parts = [] } },
        { "parts[0].weight", Recipes.Get("hybrid") with { Parts = [new("random", 0)] } },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void Each_fault_names_its_place(string place, SelectionRecipe recipe)
    {
        var error = Assert.Throws<InputException>(() => RecipeCheck.Checked(recipe, "my.json"));

        Assert.Equal(("my.json", place), (error.File, error.Place));
        Assert.NotEmpty(error.Expected!);
    }

    [Fact]
    public void A_recipe_made_in_code_is_checked_as_well() => Assert.Throws<InputException>(
        () => new MadeCollection().Select(Sound with { Strata = [Stratum("a", 2)] }, new()));

    [Fact]
    public void A_mixture_of_mixtures_is_refused()
    {
        var error = Assert.Throws<InputException>(() => new MadeCollection().Select(Recipes.Get("hybrid") with { Parts = [new("hybrid", 1)] }, new()));

        Assert.Equal("parts", error.Place);
    }

    static StratumRule Stratum(string name, double share) => new() { Name = name, Share = share };
}
