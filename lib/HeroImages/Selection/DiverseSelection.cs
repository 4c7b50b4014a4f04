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
        var negatives = Math.Min((int)Math.Round(scope.Recipe.Negatives * options.Count), pool.Best.Length / 2);
        var plan = DiversityPlan.Of(scope.Recipe, options.Count - negatives, options.StrictLimits);
        var choice = DiverseChooser.Choose(pool.Best, plan);
        var describe = new PickDescriber(scope, pool);
        Candidate[] candidates = [.. choice.Picks.Select(describe.Describe), .. DrawNegatives(scope, pool, choice, negatives).Select(describe.DescribeNegative)];
        return new()
        {
            Recipe = scope.Recipe,
            CountAsked = options.Count,
            Threshold = scope.Threshold,
            Candidates = candidates,
            Excluded = CandidateSelector.Exclusions(pool.Excluded),
            EligibleImages = pool.EligibleImages,
            EligibleSequences = pool.Best.Length,
            Strata = Strata(scope, pool, plan, candidates, negatives),
            Limits = choice.Limits,
            Prices = options.Prices ? PriceList.Of(pool.Best, plan, choice.MeanScore, scope.Recipe) : [],
        };
    }

    /// <summary>Plain pictures from the worse half, drawn by file name and seed.</summary>
    static IEnumerable<int> DrawNegatives(SelectionScope scope, SequencePool pool, DiverseChoice choice, int count)
    {
        var taken = choice.Picks.Select(p => p.Place).ToHashSet();
        return Enumerable.Range(0, pool.Best.Length).Reverse()
            .Where(p => !taken.Contains(p))
            .Take(Math.Max(pool.Best.Length / 2, count))
            .OrderBy(p => StableRandom.Of(scope.Recipe.Seed, scope.Detections.Columns.Files.Bytes(pool.Best[p].Image)))
            .Take(count);
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
