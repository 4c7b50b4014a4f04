namespace HeroImages.Selection;

/// <summary>All frames of a collection by stratum, as the predecessor's way of choosing needs them.</summary>
/// <param name="Frames">For each stratum of the recipe its frames in file order.</param>
/// <param name="FirstMet">The strata that have frames, in the order they were first met.</param>
/// <param name="Excluded">Images left out, by <see cref="Exclusion"/>.</param>
/// <param name="Eligible">Number of images that passed.</param>
sealed record StratumFrames(IReadOnlyList<List<ScoredFrame>> Frames, IReadOnlyList<int> FirstMet, int[] Excluded, int Eligible)
{
    /// <summary>Reads, measures and scores the first <paramref name="images"/> images.</summary>
    public static StratumFrames Scan(SelectionScope scope, SpeciesCensus census, int images, CancellationToken cancel)
    {
        var parts = Ranges.Map(images, scope.Threads, (start, end) => new Scanner(scope, census).Scan(start, end), cancel);
        var frames = scope.Recipe.Strata.Select((_, s) => parts.SelectMany(p => p.Frames[s]).ToList()).ToArray();
        int[] excluded = [.. Enum.GetValues<Exclusion>().Select(e => parts.Sum(p => p.Excluded[(int)e]))];
        return new(frames, [.. parts.SelectMany(p => p.FirstMet).Distinct()], excluded, parts.Sum(p => p.Eligible));
    }

    /// <summary>Scans one range of images. For one thread.</summary>
    sealed class Scanner(SelectionScope scope, SpeciesCensus census)
    {
        readonly FrameReader _reader = new(scope);
        readonly FrameMeasurer _measurer = new(scope, census, scope.Recipe.Seed);
        readonly IReadOnlyList<StratumRule> _strata = scope.Recipe.Strata;
        readonly double[] _measures = new double[FrameMeasurer.Count];
        readonly List<ScoredFrame>[] _frames = [.. scope.Recipe.Strata.Select(_ => new List<ScoredFrame>())];
        readonly List<int> _firstMet = [];
        readonly int[] _excluded = new int[Enum.GetValues<Exclusion>().Length];
        int _eligible;

        public StratumFrames Scan(int start, int end)
        {
            for (var image = start; image < end; image++)
            {
                var exclusion = _reader.Read(image);
                if (exclusion == Exclusion.None)
                {
                    Take(image);
                }
                _excluded[(int)exclusion]++;
            }
            return new(_frames, _firstMet, _excluded, _eligible);
        }

        void Take(int image)
        {
            _eligible++;
            _measurer.Measure(_reader, image, direction: 0, _measures);
            var taken = false;
            for (var s = 0; s < _strata.Count; s++)
            {
                if (scope.Rules.Takes(s, _measures))
                {
                    Add(image, s);
                    taken = true;
                }
            }
            for (var s = 0; s < _strata.Count && !taken; s++)
            {
                if (_strata[s].Otherwise)
                {
                    Add(image, s);
                }
            }
        }

        void Add(int image, int stratum)
        {
            if (_frames[stratum].Count == 0)
            {
                _firstMet.Add(stratum);
            }
            _frames[stratum].Add(new(image, scope.Rules.Score(stratum, _measures)));
        }
    }
}
