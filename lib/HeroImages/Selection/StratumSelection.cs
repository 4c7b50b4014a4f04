namespace HeroImages.Selection;

/// <summary>Selection by <see cref="SelectionMethod.ByStratum"/>.</summary>
static class StratumSelection
{
    public static CandidateSelection Select(SelectionScope scope, SelectionOptions options, CancellationToken cancel)
    {
        var images = CandidateSelector.ImagesOf(scope.Detections, options);
        var census = CountClasses(scope, images);
        var frames = StratumFrames.Scan(scope, census, images, cancel);
        var picks = new StratumChooser(scope, frames, options.Count).Choose();
        var describe = new CandidateBuilder(scope, census);
        return new()
        {
            Recipe = scope.Recipe,
            CountAsked = options.Count,
            Threshold = scope.Threshold,
            Candidates = [.. picks.Select(p => describe.Build(p, ScoreFormula.Of(scope.Recipe, p.Stratum), []))],
            Excluded = CandidateSelector.Exclusions(frames.Excluded),
            EligibleImages = frames.Eligible,
            EligibleSequences = Sequences(scope, frames.Frames.SelectMany(f => f)),
            Strata = [.. scope.Recipe.Strata.Select((s, i) => new StratumReport(
                s.Name, s.Share, Available(scope, frames.Frames[i]), StratumChooser.Quota(options.Count, s.Share), picks.Count(p => p.Stratum == i)))],
        };
    }

    /// <summary>Every counted class of every animal detection, whatever the detector's confidence.</summary>
    internal static SpeciesCensus CountClasses(SelectionScope scope, int images)
    {
        var counts = new long[scope.Species.Count];
        var columns = scope.Detections.Columns;
        var end = images == 0 ? 0 : columns.DetectionsOf(images - 1).End;
        for (var d = 0; d < end; d++)
        {
            var (first, last) = columns.ClassesOf(d);
            for (var c = first; c < last && scope.IsAnimal(columns.Category[d]); c++)
            {
                var species = scope.Species.OfLabel(columns.Class[c]);
                if (species != SpeciesIndex.Unknown && columns.ClassConfidence[c] >= scope.Recipe.Detections.ClassificationThreshold)
                {
                    counts[species]++;
                }
            }
        }
        return new(counts);
    }

    static int Available(SelectionScope scope, List<ScoredFrame> frames) =>
        scope.Recipe.Unit == SelectionUnit.Image ? frames.Count : Sequences(scope, frames);

    static int Sequences(SelectionScope scope, IEnumerable<ScoredFrame> frames) =>
        frames.Select(f => scope.Sequences.Columns.Sequence[f.Image]).Distinct().Count();
}
