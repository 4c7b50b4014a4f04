using HeroImages.Files;
using HeroImages.Sequences;

namespace HeroImages.Selection;

/// <summary>Finds the best frame of each sequence. For one thread.</summary>
sealed class BestFrames(SelectionScope scope, SpeciesCensus census, SequenceGroups groups)
{
    static readonly Representative Nothing = new() { Image = -1, Score = double.NegativeInfinity, Stratum = -1, RunnerUp = -1 };

    readonly FrameReader _reader = new(scope);
    readonly FrameMeasurer _measurer = new(scope, census, scope.Recipe.Seed);
    readonly double[] _measures = new double[FrameMeasurer.Count];
    readonly SequenceColumns _sequences = scope.Sequences.Columns;
    readonly PathColumn _files = scope.Detections.Columns.Files;

    /// <summary>The representatives of a range of groups; sequences without any stratum are left out.</summary>
    public List<Representative> Choose(int start, int end)
    {
        var best = new List<Representative>(end - start);
        for (var group = start; group < end; group++)
        {
            if (Best(groups[group]) is { Stratum: >= 0 } representative)
            {
                best.Add(representative);
            }
        }
        return best;
    }

    /// <summary>One frame of a group, scored as it was when the best was looked for.</summary>
    public Representative Find(int group, int image)
    {
        var earlierX = double.NaN;
        foreach (var frame in groups[group])
        {
            var scored = Score(frame, earlierX, out earlierX);
            if (frame == image)
            {
                return scored;
            }
        }
        throw new ArgumentException("The image is not of this group.", nameof(image));
    }

    /// <summary>All frames of a group, scored as they were when the best was looked for.</summary>
    public List<Representative> All(int group)
    {
        var all = new List<Representative>();
        var earlierX = double.NaN;
        foreach (var image in groups[group])
        {
            all.Add(Score(image, earlierX, out earlierX) with { Frames = groups[group].Length, RunnerUp = -1 });
        }
        return all;
    }

    Representative Best(ReadOnlySpan<int> frames)
    {
        var best = Nothing;
        var second = Nothing;
        var earlierX = double.NaN;
        foreach (var image in frames)
        {
            var frame = Score(image, earlierX, out earlierX);
            if (IsBetter(frame, best))
            {
                (best, second) = (frame, best);
            }
            else if (IsBetter(frame, second))
            {
                second = frame;
            }
        }
        (best.RunnerUp, best.RunnerUpDirection) = (second.Image, second.Direction);
        best.Frames = frames.Length;
        return best;
    }

    bool IsBetter(in Representative frame, in Representative than) =>
        frame.Stratum >= 0
        && (frame.Score > than.Score || (frame.Score == than.Score && (than.Image < 0 || _files.Compare(frame.Image, than.Image) < 0)));

    Representative Score(int image, double earlierX, out double x)
    {
        _reader.Read(image);
        x = Composition.CenterX(_reader.Animals);
        var direction = Composition.Direction(double.IsNaN(earlierX) ? x : earlierX, x);
        _measurer.Measure(_reader, image, direction, _measures);
        var (species, location, time) = (_reader.Largest.Species, _sequences.Location[image], _sequences.Time[image]);
        return new()
        {
            Image = image,
            Score = Math.Round(scope.Rules.Score(_measures), SequencePool.ScoreDigits),
            Stratum = (short)scope.Rules.FirstStratum(_measures),
            Species = species,
            CoveredSpecies = scope.Species.IsSpecies(species) && census.Counts[species] >= scope.Recipe.Rarity.LeastSequences ? species : -1,
            Location = _sequences.Locations[location].IsEmpty ? -1 : location,
            Time = time,
            Direction = direction,
        };
    }
}
