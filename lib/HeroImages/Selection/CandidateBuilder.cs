namespace HeroImages.Selection;

/// <summary>Turns picks into candidates with all their particulars. For one thread.</summary>
sealed class CandidateBuilder(SelectionScope scope, SpeciesCensus census)
{
    readonly FrameReader _reader = new(scope);
    readonly FrameMeasurer _measurer = new(scope, census, scope.Recipe.Seed);
    readonly double[] _measures = new double[FrameMeasurer.Count];

    /// <summary>The candidate for a pick.</summary>
    /// <param name="pick">What was chosen.</param>
    /// <param name="formula">The formula its score was made by.</param>
    /// <param name="reasons">What else speaks for it.</param>
    public Candidate Build(in Pick pick, IReadOnlyList<ScoreTerm> formula, IReadOnlyList<string> reasons)
    {
        var image = pick.Image;
        var stratum = scope.Recipe.Strata[pick.Stratum];
        var entry = scope.Sequences[image];
        Measure(image, pick.Direction);
        return new()
        {
            File = scope.Detections.Columns.Files[image],
            Stratum = stratum.Name,
            Score = pick.Score,
            Animals = _reader.Animals.Length,
            Species = [.. _reader.Species.ToArray().Select(scope.Species.Name)],
            MaxArea = _measures[(int)Selection.Measure.MaxArea],
            MaxConfidence = _measures[(int)Selection.Measure.MaxConfidence],
            Parts = ScoreFormula.Parts(formula, _measures),
            Reasons = [$"{stratum.Name}: {stratum.Description}", .. reasons, pick.Why],
            SequenceSize = pick.SequenceSize,
            Image = image,
            Sequence = entry.Sequence,
            Frame = entry.Frame < 0 ? null : entry.Frame,
            Frames = entry.Frames < 0 ? null : entry.Frames,
            Location = entry.Location,
            Time = entry.Time,
        };
    }

    /// <summary>All measures of an image, as they were when it was scored.</summary>
    public ReadOnlySpan<double> Measure(int image, int direction)
    {
        _reader.Read(image);
        _measurer.Measure(_reader, image, direction, _measures);
        return _measures;
    }
}
