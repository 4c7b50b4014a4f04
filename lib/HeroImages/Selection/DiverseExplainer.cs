using System.Globalization;

namespace HeroImages.Selection;

/// <summary>Explains the diverse way of choosing for one image.</summary>
sealed class DiverseExplainer(SelectionScope scope, CandidateSelection selection, SelectionOptions options, CancellationToken cancel)
{
    readonly SequencePool _pool = SequencePool.Build(scope, CandidateSelector.ImagesOf(scope.Detections, options), cancel);

    public Explanation Explain(Explanation explanation, int image)
    {
        var place = Array.FindIndex(_pool.Best, r => SequenceOf(r.Image) == SequenceOf(image));
        if (place < 0)
        {
            return explanation with { Verdict = "Not chosen: no frame of its sequence belongs to a kind of picture of this recipe." };
        }
        var best = _pool.Best[place];
        return best.Image == image ? ExplainBest(explanation, place) : ExplainOther(explanation, best, image);
    }

    Explanation ExplainBest(Explanation explanation, int place)
    {
        var best = _pool.Best[place];
        var candidate = selection.Candidates.FirstOrDefault(c => c.Image == best.Image);
        var stratum = scope.Recipe.Strata[best.Stratum].Name;
        return WithScore(explanation, best) with
        {
            IsChosen = candidate is not null,
            Strata = new Dictionary<string, double> { [stratum] = best.Score },
            Rank = place + 1,
            OutOf = _pool.Best.Length,
            Reasons = candidate?.Reasons ?? [],
            Verdict = candidate is not null ? $"Chosen as {candidate.Stratum}." : NotChosen(best, place),
        };
    }

    Explanation ExplainOther(Explanation explanation, in Representative best, int image)
    {
        var frame = new BestFrames(scope, _pool.Census, _pool.Groups).Find(GroupOf(image), image);
        var bestFile = scope.Detections.Columns.Files[best.Image];
        var chosen = best.Image;
        return WithScore(explanation, frame) with
        {
            ChosenInstead = selection.Candidates.Any(c => c.Image == chosen) ? bestFile : null,
            Strata = frame.Stratum < 0 ? explanation.Strata : new Dictionary<string, double> { [scope.Recipe.Strata[frame.Stratum].Name] = frame.Score },
            Verdict = frame.Stratum < 0
                ? "Not chosen: it belongs to no kind of picture of this recipe."
                : string.Create(CultureInfo.InvariantCulture, $"Not considered: {bestFile} is the best frame of its sequence ({best.Score:F3} against {frame.Score:F3})."),
        };
    }

    int SequenceOf(int image) => scope.Sequences.Columns.Sequence[image];

    int GroupOf(int image)
    {
        var group = 0;
        while (SequenceOf(_pool.Groups[group][0]) != SequenceOf(image))
        {
            group++;
        }
        return group;
    }

    Explanation WithScore(Explanation explanation, in Representative frame)
    {
        var measures = new CandidateBuilder(scope, _pool.Census).Measure(frame.Image, frame.Direction).ToArray();
        return explanation with
        {
            Measures = SelectionExplainer.Named(scope, measures),
            Parts = ScoreFormula.Parts(scope.Recipe.Score, measures),
        };
    }

    /// <summary>Too low a score, or limits in the way of one that would have sufficed.</summary>
    string NotChosen(in Representative best, int place)
    {
        var stratum = scope.Recipe.Strata[best.Stratum].Name;
        var lowest = selection.Candidates.Where(c => c.Stratum == stratum).Select(c => c.Score).DefaultIfEmpty(double.NegativeInfinity).Min();
        var rank = string.Create(CultureInfo.InvariantCulture, $"rank {place + 1:N0} with {best.Score:F3}");
        var full = FullLimits(best);
        return best.Score < lowest
                ? string.Create(CultureInfo.InvariantCulture, $"Not chosen: {rank}; the lowest {stratum} chosen has {lowest:F3}.")
            : full.Count > 0
                ? $"Not chosen: {rank}; with the others chosen it would go beyond the limit on {string.Join(" and on ", full)}."
            : $"Not chosen: {rank}; the count was met by better pictures and by those that quotas and coverage put first.";
    }

    /// <summary>Limits that the chosen leave no room in for one more like this.</summary>
    List<string> FullLimits(Representative best)
    {
        var negatives = selection.Candidates.Count(c => c.Stratum == DiverseSelection.Negative);
        var plan = DiversityPlan.Of(scope.Recipe, options.Count - negatives, options.StrictLimits);
        var chosen = selection.Candidates.SkipLast(negatives).Select(c => c.Image).ToHashSet();
        var tally = new LikenessTally();
        foreach (var frame in _pool.Best.Where(r => chosen.Contains(r.Image)))
        {
            tally.Add(frame);
        }
        return [.. plan.Set.Where(l => tally.IsFull(l, best, plan.Limits[(int)l], plan.Spacing)).Select(MeasureText.Name)];
    }
}
