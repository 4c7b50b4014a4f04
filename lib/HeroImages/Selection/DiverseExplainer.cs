using System.Globalization;

namespace HeroImages.Selection;

/// <summary>Explains the diverse way of choosing for one image.</summary>
sealed class DiverseExplainer(SelectionScope scope, CandidateSelection selection, SelectionOptions options, CancellationToken cancel)
{
    readonly SequencePool _pool = SequencePool.Build(scope, CandidateSelector.ImagesOf(scope.Detections, options), cancel);

    public Explanation Explain(Explanation explanation, int image)
    {
        var sequence = scope.Sequences.Columns.Sequence[image];
        var place = Array.FindIndex(_pool.Best, r => scope.Sequences.Columns.Sequence[r.Image] == sequence);
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
        var report = selection.Strata.First(s => s.Name == stratum);
        return WithScore(explanation, best.Image, best.Drift) with
        {
            IsChosen = candidate is not null,
            Strata = new Dictionary<string, double> { [stratum] = best.Score },
            Rank = place + 1,
            OutOf = _pool.Best.Length,
            Reasons = candidate?.Reasons ?? [],
            Verdict = candidate is not null ? $"Chosen as {candidate.Stratum}." : NotChosen(best, place, report),
        };
    }

    Explanation ExplainOther(Explanation explanation, in Representative best, int image)
    {
        var bestFile = scope.Detections.Columns.Files[best.Image];
        var scored = WithScore(explanation, image, 0);
        return scored with
        {
            ChosenInstead = bestFile,
            Verdict = string.Create(CultureInfo.InvariantCulture, $"Not considered: {bestFile} is the best frame of its sequence ({best.Score:F3} against {scored.Parts.Values.Sum():F3})."),
        };
    }

    Explanation WithScore(Explanation explanation, int image, double drift)
    {
        var measures = new CandidateBuilder(scope, _pool.Census).Measure(image, drift).ToArray();
        return explanation with
        {
            Measures = SelectionExplainer.MeasuresOf(scope, _pool.Census, image, drift),
            Parts = ScoreFormula.Parts(scope.Recipe.Score, measures),
        };
    }

    /// <summary>Too low a score, or a limit that stood in the way of one that would have sufficed.</summary>
    string NotChosen(in Representative best, int place, StratumReport stratum)
    {
        var lowest = selection.Candidates.Where(c => c.Stratum == stratum.Name).Select(c => c.Score).DefaultIfEmpty(double.PositiveInfinity).Min();
        if (best.Score < lowest)
        {
            return string.Create(CultureInfo.InvariantCulture, $"Not chosen: rank {place + 1:N0} with {best.Score:F3}; the lowest {stratum.Name} chosen has {Text(lowest)}.");
        }
        var binding = selection.Limits.Where(l => l.Reached >= l.Asked).Select(l => MeasureText.Name(l.Limit)).ToList();
        return $"Not chosen, though its score would do: a limit on {(binding.Count > 0 ? string.Join(", ", binding) : "likeness")} stood in the way.";
    }

    static string Text(double lowest) => double.IsFinite(lowest) ? lowest.ToString("F3", CultureInfo.InvariantCulture) : "none";
}
