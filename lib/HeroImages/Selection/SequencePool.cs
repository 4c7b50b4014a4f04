using HeroImages.Files;

namespace HeroImages.Selection;

/// <summary>
/// One representative for each sequence that has an eligible image, best first: what the diverse way chooses from.
/// Ties are broken by file name, so that the order of the results file does not show.
/// </summary>
/// <param name="Best">The representatives, by score descending, then by file name.</param>
/// <param name="Groups">All eligible images by sequence.</param>
/// <param name="Census">In how many sequences each species occurs.</param>
/// <param name="Excluded">Images left out, by <see cref="Exclusion"/>.</param>
/// <param name="EligibleImages">Images that passed.</param>
sealed record SequencePool(Representative[] Best, SequenceGroups Groups, SpeciesCensus Census, int[] Excluded, int EligibleImages)
{
    /// <summary>Scores are rounded so that the order in which sums were taken cannot decide.</summary>
    public const int ScoreDigits = 9;

    /// <summary>Reads, groups, measures and scores the first <paramref name="images"/> images.</summary>
    public static SequencePool Build(SelectionScope scope, int images, CancellationToken cancel)
    {
        var parts = Ranges.Map(images, scope.Threads, (start, end) => EligibleFrames.Scan(scope, start, end), cancel);
        var groups = SequenceGroups.Of(scope, parts);
        var census = CountSequences(scope, parts);
        var best = Ranges.Map(groups.Count, scope.Threads, (start, end) => new BestFrames(scope, census, groups).Choose(start, end), cancel);
        return new(BestFirst([.. best.SelectMany(b => b)], scope.Detections.Columns.Files), groups, census, EligibleFrames.SumExcluded(parts), parts.Sum(p => p.Images.Count));
    }

    /// <summary>Counts each species once a sequence.</summary>
    static SpeciesCensus CountSequences(SelectionScope scope, EligibleFrames[] parts)
    {
        var pairs = parts.SelectMany(p => p.SpeciesSightings).ToArray();
        Array.Sort(pairs);
        var counts = new long[scope.Species.Count];
        for (var i = 0; i < pairs.Length; i++)
        {
            if (i == 0 || pairs[i] != pairs[i - 1])
            {
                counts[(int)(pairs[i] & uint.MaxValue)]++;
            }
        }
        return new(counts);
    }

    /// <summary>Sorts by score descending; runs of equal scores by file name, then index.</summary>
    public static Representative[] BestFirst(Representative[] all, PathColumn files)
    {
        var scores = Array.ConvertAll(all, r => -r.Score);
        Array.Sort(scores, all);
        for (var start = 0; start < all.Length;)
        {
            var end = start + 1;
            while (end < all.Length && scores[end] == scores[start])
            {
                end++;
            }
            all.AsSpan(start..end).Sort((x, y) => files.Compare(x.Image, y.Image) is not 0 and var order ? order : x.Image.CompareTo(y.Image));
            start = end;
        }
        return all;
    }
}
