using System.Globalization;

namespace HeroImages.Selection;

/// <summary>Says in words why the diverse way chose a frame. For one thread.</summary>
sealed class PickDescriber(SelectionScope scope, SpeciesCensus census)
{
    /// <summary>How many of the largest parts of the score are named.</summary>
    const int MeritsNamed = 3;

    /// <summary>Value from which a measure is a merit.</summary>
    const double Merit = 0.8;

    /// <summary>Rarity from which it is said how rare.</summary>
    const double SurelyRare = 0.9;

    readonly CandidateBuilder _builder = new(scope, census);
    readonly IReadOnlyList<ScoreTerm> _formula = scope.Recipe.Score;

    /// <summary>The candidate for a pick.</summary>
    public Candidate Describe(in Representative frame, string why)
    {
        var pick = new Pick(frame.Image, frame.Stratum, frame.Score, why) { Direction = frame.Direction, SequenceSize = frame.Frames };
        return _builder.Build(pick, _formula, [.. Merits(frame), .. Rarity(frame), .. BestOfSequence(frame)]);
    }

    /// <summary>The candidate for a plain example.</summary>
    public Candidate DescribeNegative(in Representative frame) =>
        Describe(frame, "drawn from the worse half as a plain example") with { Stratum = DiverseSelection.Negative };

    /// <summary>The terms that come closest to their full weight, if they come close at all.</summary>
    List<string> Merits(in Representative frame)
    {
        var measures = _builder.Measure(frame.Image, frame.Direction).ToArray();
        var merits = _formula.Where(t => measures[(int)t.Measure] >= Merit && t.Measure != Measure.Rarity)
            .OrderByDescending(t => t.Weight * measures[(int)t.Measure])
            .Take(MeritsNamed).Select(t => MeasureText.Praise(t.Measure)).ToList();
        return merits.Count == 0 ? [] : [string.Join(", ", merits)];
    }

    IEnumerable<string> Rarity(in Representative frame)
    {
        var species = frame.CoveredSpecies;
        return species >= 0 && census.Rarity(species, scope.Recipe.Rarity.LeastSequences) >= SurelyRare
            ? [string.Create(CultureInfo.InvariantCulture, $"rare: {scope.Species.Name(species)} is in {census.Counts[species]:N0} sequences")]
            : [];
    }

    /// <summary>The score against that of the next best frame, and the term that makes most of the difference.</summary>
    IEnumerable<string> BestOfSequence(in Representative frame)
    {
        if (frame.RunnerUp < 0)
        {
            return [];
        }
        var best = _builder.Measure(frame.Image, frame.Direction).ToArray();
        var other = _builder.Measure(frame.RunnerUp, frame.RunnerUpDirection).ToArray();
        var term = _formula.MaxBy(t => t.Weight * (best[(int)t.Measure] - other[(int)t.Measure]))!;
        var ahead = term.Weight * (best[(int)term.Measure] - other[(int)term.Measure]);
        return [string.Create(
            CultureInfo.InvariantCulture,
            $"best of {frame.Frames} frames of its sequence{(ahead > 0 ? $", mostly for {MeasureText.Praise(term.Measure)} ({best[(int)term.Measure]:F2} against {other[(int)term.Measure]:F2})" : "")}")];
    }
}
