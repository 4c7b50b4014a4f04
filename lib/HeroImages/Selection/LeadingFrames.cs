using HeroImages.Images;

namespace HeroImages.Selection;

/// <summary>Finds the frames that are worth opening: those of the sequences that could be chosen.</summary>
static class LeadingFrames
{
    /// <summary>The frames of the leading sequences, sequence by sequence.</summary>
    /// <param name="scope">The recipe on its collection.</param>
    /// <param name="pool">All representatives.</param>
    /// <param name="best">Those that may be chosen, the best first.</param>
    /// <param name="count">How many are asked for.</param>
    /// <param name="options">How many are opened.</param>
    public static List<LeadingFrame[]> Of(SelectionScope scope, SequencePool pool, Representative[] best, int count, LookOptions options)
    {
        var most = (int)Math.Min(best.Length, (long)count * options.Lead);
        var picks = DiverseChooser.Choose(best, DiversityPlan.Of(scope.Recipe, most, strict: false)).Picks;
        var groups = GroupsBySequence(scope, pool.Groups);
        var frames = new BestFrames(scope, pool.Census, pool.Groups);
        var reader = new FrameReader(scope);
        return [.. picks.Select(p => Worthwhile(frames.All(groups[SequenceOf(scope, best[p.Place].Image)]), scope, options)
            .Select(f => new LeadingFrame(f, scope.Detections.Columns.Files[f.Image], Areas(reader, f.Image))).ToArray())];
    }

    static IEnumerable<Representative> Worthwhile(List<Representative> frames, SelectionScope scope, LookOptions options)
    {
        var files = scope.Detections.Columns.Files;
        return frames.Where(f => f.Stratum >= 0)
            .OrderByDescending(f => f.Score).ThenBy(f => f.Image, Comparer<int>.Create(files.Compare)).ThenBy(f => f.Image)
            .Take(options.FramesPerSequence);
    }

    static Dictionary<int, int> GroupsBySequence(SelectionScope scope, SequenceGroups groups) =>
        Enumerable.Range(0, groups.Count).ToDictionary(g => SequenceOf(scope, groups[g][0]));

    static int SequenceOf(SelectionScope scope, int image) => scope.Sequences.Columns.Sequence[image];

    static FrameArea[] Areas(FrameReader reader, int image)
    {
        reader.Read(image);
        return [.. reader.Animals.ToArray().Select(a => new FrameArea(a.Box.X, a.Box.Y, a.Box.Width, a.Box.Height))];
    }
}
