using HeroImages.Files;

namespace HeroImages.Selection;

/// <summary>Selection by <see cref="SelectionMethod.Diverse"/>.</summary>
static class DiverseSelection
{
    /// <summary>Name of the stratum of plain examples.</summary>
    public const string Negative = "negative";

    public static CandidateSelection Select(SelectionScope scope, SelectionOptions options, CancellationToken cancel)
    {
        var pool = SequencePool.Build(scope, CandidateSelector.ImagesOf(scope.Detections, options), cancel);
        var negatives = DrawNegatives(scope, pool.Best, options.Count);
        var rest = Without(pool.Best, negatives);
        var plan = DiversityPlan.Of(scope.Recipe, options.Count - negatives.Length, options.StrictLimits);
        var looked = options.Look is { } look ? LookedPool.Open(scope, pool, rest, plan.Count, look, cancel) : null;
        rest = looked?.Best ?? rest;
        var choice = DiverseChooser.Choose(rest, plan);
        var describe = new PickDescriber(scope, pool.Census);
        Candidate[] candidates =
        [
            .. choice.Picks.Select(p => describe.Describe(rest[p.Place], p.Why)).Select(c => looked?.Annotate(c) ?? c),
            .. negatives.Select(p => describe.DescribeNegative(pool.Best[p])),
        ];
        return new()
        {
            Recipe = scope.Recipe,
            CountAsked = options.Count,
            Threshold = scope.Threshold,
            Candidates = candidates,
            Excluded = CandidateSelector.Exclusions(pool.Excluded),
            EligibleImages = pool.EligibleImages,
            EligibleSequences = pool.Best.Length,
            Strata = Strata(scope, pool, plan, candidates, negatives.Length),
            Limits = choice.Limits,
            Look = looked?.Report,
            Prices = options.Prices ? PriceList.Of(rest, plan, choice, scope.Recipe) : [],
        };
    }

    /// <summary>
    /// Places of plain pictures in the worse half of the pool, drawn by file name and seed, before the others are
    /// chosen: so none of them is taken for a hero, nor a hero for one of them.
    /// </summary>
    static int[] DrawNegatives(SelectionScope scope, Representative[] pool, int count)
    {
        var worse = pool.Length / 2;
        var asked = (int)Math.Round(scope.Recipe.Negatives * count, MidpointRounding.AwayFromZero);
        return asked == 0 ? [] :
        [
            .. Enumerable.Range(pool.Length - worse, worse)
                .OrderBy(p => StableRandom.Of(scope.Recipe.Seed, scope.Detections.Columns.Files.Bytes(pool[p].Image)))
                .Take(asked),
        ];
    }

    static Representative[] Without(Representative[] pool, int[] places)
    {
        var drawn = places.ToHashSet();
        return places.Length == 0 ? pool : [.. pool.Where((_, p) => !drawn.Contains(p))];
    }

    static List<StratumReport> Strata(SelectionScope scope, SequencePool pool, DiversityPlan plan, Candidate[] candidates, int negatives)
    {
        var available = new int[scope.Recipe.Strata.Count];
        foreach (var frame in pool.Best)
        {
            available[frame.Stratum]++;
        }
        List<StratumReport> reports = [.. scope.Recipe.Strata.Select((s, i) =>
            new StratumReport(s.Name, s.Share, available[i], plan.Quotas[i], candidates.Count(c => c.Stratum == s.Name)))];
        if (negatives > 0)
        {
            reports.Add(new(Negative, scope.Recipe.Negatives, pool.Best.Length / 2, negatives, candidates.Count(c => c.Stratum == Negative)));
        }
        return reports;
    }
}
