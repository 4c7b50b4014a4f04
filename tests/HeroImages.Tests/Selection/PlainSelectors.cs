using HeroImages.Files;

namespace HeroImages.Tests.Selection;

/// <summary>
/// The predecessor's selectors once more: slow, obvious, written from their description alone, in plain LINQ. The
/// shuffles, which had no seed, are by <see cref="StableRandom"/> with seed 0.
/// </summary>
static class PlainSelectors
{
    static readonly (string, double)[] SixKinds =
    [
        ("single_large", 0.25), ("single_medium", 0.15), ("multi_same_species", 0.20), ("multi_different_species", 0.15),
        ("rare_species", 0.15), ("high_action", 0.10),
    ];

    static readonly (string, double)[] EightKinds =
    [
        ("single_optimal", 0.20), ("single_medium", 0.15), ("single_tiny", 0.10), ("single_huge", 0.05), ("multi_same_species", 0.15),
        ("multi_different_species", 0.15), ("rare_species", 0.10), ("high_action", 0.10),
    ];

    public static List<PlainPick> Select(string selector, IReadOnlyList<PlainImage> images, int total) => selector switch
    {
        "reference" => SequenceAware(images, total),
        "original" => Original(images, total),
        "random" => Random(images, total),
        "hybrid" => [.. Original(images, (int)(0.7 / (0.7 + 0.3) * total)).Select(p => p with { Category = "original" })
            .Concat(Random(images, (int)(0.3 / (0.7 + 0.3) * total)).Select(p => p with { Category = "random" }))
            .DistinctBy(p => p.Image.File).Take(total)],
        "stratified" => ByCategory(Candidates(images, (i, rare) => SixCategories(i, rare, 0.15, 0.02, 0.05), LogSize), SixKinds, total),
        "improved" => ByCategory(Candidates(images, (i, rare) => SixCategories(i, rare, 0.05, 0.001, 0.005), a => Bell(a, 0.1)), SixKinds, total),
        "training" => ByCategory(Candidates(images, EightCategories, a => Bell(a, 0.3)), EightKinds, total, halves: ["single_tiny", "single_huge"]),
        _ => throw new ArgumentOutOfRangeException(nameof(selector)),
    };

    static List<PlainPick> Original(IReadOnlyList<PlainImage> images, int total)
    {
        var counts = SpeciesCounts(images);
        double sum = counts.Values.Sum();
        return [.. WithAnimals(images).Select(i => new PlainPick(i, "all", Score(i))).OrderByDescending(p => p.Score).Take(total)];

        double Score(PlainImage i) =>
            (3 * i.BestLogSize) + (2 * i.BestCentrality) + (1 * i.MaxConfidence)
            + (1.5 * (i.NumAnimals > 1 ? Math.Min(Math.Log2(i.NumAnimals), 2) : 0))
            + (2 * (i.Species.Count > 1 ? Math.Min(0.5 * i.Species.Count, 2) : 0))
            + (1 * i.Species.Select(s => 1 - (counts[s] / sum)).DefaultIfEmpty(0).Max());
    }

    static List<PlainPick> Random(IReadOnlyList<PlainImage> images, int total) =>
        [.. WithAnimals(images).Select(i => new PlainPick(i, "all", Draw(i))).OrderByDescending(p => p.Score).Take(total)];

    static List<PlainPick> ByCategory(List<PlainPick> all, (string Category, double Share)[] distribution, int total, params string[] halves)
    {
        var picks = new List<PlainPick>();
        foreach (var (category, share) in distribution)
        {
            var quota = (int)(total * share);
            var best = all.Where(p => p.Category == category).OrderByDescending(p => p.Score).ToList();
            var half = best.Count / 2;
            picks.AddRange(halves.Contains(category)
                ? best.Take(half).Take(quota / 2).Concat(best.Skip(half).OrderBy(p => Draw(p.Image)).Take(quota - (quota / 2)))
                : best.Take(quota));
        }
        var taken = picks.Select(p => p.Image.File).ToHashSet();
        var rest = all.Select(p => p.Category).Distinct().SelectMany(c => all.Where(p => p.Category == c && !taken.Contains(p.Image.File)));
        return [.. picks, .. rest.OrderByDescending(p => p.Score).Take(Math.Max(0, total - picks.Count))];
    }

    static List<PlainPick> SequenceAware(IReadOnlyList<PlainImage> images, int total)
    {
        var all = Candidates(images, EightCategories, a => Bell(a, 0.3)).Where(p => p.Image.Metadata is not null).ToList();
        var picks = new List<PlainPick>();
        foreach (var (category, share) in EightKinds)
        {
            picks.AddRange(BestOfSequences(all, category, new HashSet<string>()).OrderByDescending(p => p.Score).Take((int)(total * share)));
        }
        var remaining = total - picks.Count;
        if (remaining > 0)
        {
            var taken = picks.Select(p => p.Image.Metadata!.Sequence!).ToHashSet();
            var rest = all.Select(p => p.Category).Distinct().ToList().SelectMany(c => BestOfSequences(all, c, taken)).ToList();
            picks.AddRange(rest.OrderByDescending(p => p.Score).Take(remaining));
        }
        return picks;
    }

    static List<PlainPick> BestOfSequences(List<PlainPick> all, string category, HashSet<string> taken)
    {
        var best = new List<PlainPick>();
        foreach (var group in all.Where(p => p.Category == category).GroupBy(p => p.Image.Metadata!.Sequence!).Where(g => !taken.Contains(g.Key)))
        {
            best.Add(group.OrderByDescending(p => p.Score).First());
            best[^1].Image.SequenceSize = group.Count();
        }
        return best;
    }

    static List<PlainPick> Candidates(IReadOnlyList<PlainImage> images, Func<PlainImage, HashSet<string>, IEnumerable<string>> categories, Func<double, double> size)
    {
        var rare = RareSpecies(images);
        return [.. WithAnimals(images).SelectMany(i => categories(i, rare).Select(c => new PlainPick(i, c, Quality(i, c, size(i.MaxSize)))))];
    }

    static IEnumerable<PlainImage> WithAnimals(IEnumerable<PlainImage> images) => images.Where(i => i.NumAnimals > 0);

    static Dictionary<string, int> SpeciesCounts(IEnumerable<PlainImage> images) => images
        .SelectMany(i => i.Detections).Where(d => d.Category == "1").SelectMany(d => d.Classes).Where(c => c.Confidence >= 0.5)
        .CountBy(c => c.Class).ToDictionary();

    static HashSet<string> RareSpecies(IEnumerable<PlainImage> images)
    {
        var counts = SpeciesCounts(images);
        var ascending = counts.Values.Order().ToList();
        return [.. counts.Where(c => c.Value <= ascending[ascending.Count / 5]).Select(c => c.Key)];
    }

    static string[] SixCategories(PlainImage i, HashSet<string> rare, double large, double medium, double action)
    {
        var single = i.NumAnimals > 1 ? [Company(i)] : i.MaxSize >= large ? ["single_large"] : i.MaxSize >= medium ? new[] { "single_medium" } : [];
        string[] all = [.. single, .. Rare(i, rare), .. Action(i, action, double.PositiveInfinity)];
        return all.Length > 0 ? all : ["single_medium"];
    }

    static IEnumerable<string> EightCategories(PlainImage i, HashSet<string> rare) =>
    [
        i.NumAnimals > 1 ? Company(i)
            : i.MaxSize >= 0.8 ? "single_huge" : i.MaxSize >= 0.1 ? "single_optimal" : i.MaxSize >= 0.005 ? "single_medium" : "single_tiny",
        .. Rare(i, rare),
        .. Action(i, 0.05, 0.5),
    ];

    static string Company(PlainImage i) => i.Species.Count <= 1 ? "multi_same_species" : "multi_different_species";

    static string[] Rare(PlainImage i, HashSet<string> rare) => i.Species.Any(rare.Contains) ? ["rare_species"] : [];

    static string[] Action(PlainImage i, double least, double most) =>
        i.MaxConfidence >= 0.85 && i.Centrality >= 0.7 && i.MaxSize >= least && i.MaxSize <= most ? ["high_action"] : [];

    static double Quality(PlainImage i, string category, double s)
    {
        var (c, z) = (i.MaxConfidence, i.Centrality);
        return category switch
        {
            "single_large" or "single_optimal" => (0.5 * s) + (0.3 * z) + (0.2 * c),
            "single_medium" => (0.3 * s) + (0.4 * z) + (0.3 * c),
            "single_tiny" or "single_huge" => (0.5 * c) + (0.3 * z) + (0.2 * s),
            "multi_same_species" => (0.3 * s) + (0.3 * c) + (0.2 * z) + (0.2 * Math.Min(i.NumAnimals / 5.0, 1)),
            "multi_different_species" => (0.25 * s) + (0.25 * c) + (0.2 * z) + (0.3 * Math.Min(i.Species.Count / 4.0, 1)),
            "rare_species" => (0.4 * c) + (0.4 * s) + (0.2 * z),
            _ => (0.3 * c) + (0.3 * z) + (0.3 * s) + (0.1 * Math.Min(i.AvgConfidence, 1)),
        };
    }

    static double LogSize(double area) => Math.Min(Math.Log10(area + 0.0001) + 4, 10) / 10;

    static double Bell(double area, double floor) => floor + (Math.Exp(-((area - 0.25) * (area - 0.25)) / (2 * 0.15 * 0.15)) * (1 - floor));

    static double Draw(PlainImage image) => StableRandom.Of(0, WideText.ToBytes(image.File));
}
