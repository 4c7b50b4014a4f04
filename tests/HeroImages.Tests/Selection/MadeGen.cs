using CsCheck;
using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

/// <summary>Random collections on coarse grids, so that ties, repeats and all the odd cases are frequent.</summary>
static class MadeGen
{
    static readonly string?[] Classes = [null, "z", "g", "w", "k", "blank", "human", "unknown", "vehicle", "Z"];

    static readonly Gen<double> Side = Gen.OneOf(0.04, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9, 0.95, 1.0);

    static readonly Gen<double> Corner = Gen.OneOf(-0.1, 0.0, 0.05, 0.1, 0.2, 0.25, 0.3, 0.5, 0.6, 0.9);

    static readonly Gen<double> Confidence = Gen.OneOf(0.0, 0.01, 0.29, 0.3, 0.31, 0.5, 0.8, 0.85, 0.9, 0.93, 0.99, 1.0);

    static readonly Gen<(string, double)> More = Gen.Select(Gen.OneOf("z", "g", "w", "k"), Confidence);

    public static readonly Gen<MadeDetection> Detection =
        from box in Gen.Select(Corner, Corner, Side, Side, (x, y, w, h) => new[] { x, y, w, h })
        from confidence in Confidence
        from one in Gen.OneOf(Classes)
        from certain in Confidence
        from category in Gen.Frequency((10, "1"), (1, "2"), (1, "3"))
        from more in More.List[0, 2]
        select new MadeDetection(box, confidence, one, certain, category) { MoreClasses = more };

    /// <summary>An image with number; the file name does not sort as the number does.</summary>
    public static Gen<MadeImage> Image(int number) =>
        from detections in Detection.List[0, 4]
        from sequence in Gen.Int[-2, 19]
        from location in Gen.OneOf("", "A", "B", "C", "D")
        from frame in Gen.Int[-1, 2]
        from time in Gen.Int[-20, 200]
        from odd in Gen.Int[0, 40]
        select new MadeImage(FileName(number, odd), sequence < 0 ? null : $"s{sequence}", detections)
        {
            Location = location,
            Frame = frame,
            Time = time < 0 ? null : new DateTime(2021, 3, 1, 0, 0, 0).AddMinutes(time * 23),
            IsPublic = odd != 1,
            Failure = odd == 2 ? "could not be read" : null,
            Size = odd is > 30 ? (1920, 1080) : null,
        };

    public static readonly Gen<MadeImage[]> Images = Gen.Int[0, 40].SelectMany(
        count => Enumerable.Range(0, count).Aggregate(Gen.Const(new List<MadeImage>()), (all, n) => all.Select(Image(n), (list, image) => new List<MadeImage>([.. list, image]))))
        .Select(list => list.ToArray());

    static readonly Gen<double?> Cap = Gen.OneOf<double?>(null, 0, 0.1, 0.25, 0.5);

    static readonly Gen<DiversityRules> Diversity =
        from caps in Gen.Select(Cap, Cap, Cap, Cap, Cap)
        from atLeast in Gen.Int[1, 3]
        from spacing in Gen.OneOf(0.0, 30, 600)
        from coverage in Gen.OneOf(0, 0.2, 0.29, 1.0)
        from order in Gen.Shuffle(Enum.GetValues<Limit>())
        select new DiversityRules
        {
            PerSpecies = caps.Item1,
            PerLocation = caps.Item2,
            PerDay = caps.Item3,
            PerHour = caps.Item4,
            PerWeek = caps.Item5,
            AtLeast = atLeast,
            SpacingMinutes = spacing,
            Coverage = coverage,
            GiveWay = order,
        };

    /// <summary>"heroes" with other limits and shares.</summary>
    public static readonly Gen<SelectionRecipe> Heroes =
        from diversity in Gen.Frequency((1, Gen.Const(Recipes.Get("heroes").Diversity)), (4, Diversity))
        from shares in Gen.Double[0, 0.125].Array[8]
        from negatives in Gen.OneOf(0, 0, 0.2, 0.5)
        from bar in Gen.OneOf(0, 0.05)
        from seed in Gen.Int[0, 3]
        select Recipes.Get("heroes") with
        {
            Diversity = diversity,
            Strata = [.. Recipes.Get("heroes").Strata.Zip(shares, (s, share) => s with { Share = share })],
            Negatives = negatives,
            InfoBar = bar,
            Seed = seed,
        };

    /// <summary>A collection, a recipe and how many to choose by it.</summary>
    public static readonly Gen<HeroesCase> Case =
        from images in Images
        from recipe in Heroes
        from count in Gen.Int[0, 25]
        from strict in Gen.Bool
        select new HeroesCase(images, recipe, new SelectionOptions { Count = count, StrictLimits = strict });

    static string FileName(int number, int odd) => $"{(char)('a' + (number * 7 % 26))}/{number * 37 % 101:D3}{(odd == 3 ? ".mp4" : ".jpg")}";
}
