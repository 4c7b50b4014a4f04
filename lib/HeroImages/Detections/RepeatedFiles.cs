namespace HeroImages.Detections;

/// <summary>
/// Decides, for files that stand in the results more than once, which entry counts: one that did not fail before one
/// that did, then the one with the most confident detection, then the one with more detections, then the first.
/// </summary>
static class RepeatedFiles
{
    /// <summary>The entries that do not count.</summary>
    public static HashSet<int> Superseded(DetectionColumns columns)
    {
        var best = new Dictionary<int, int>();
        var superseded = new HashSet<int>();
        foreach (var (later, first) in columns.Files.Repeats)
        {
            var held = best.GetValueOrDefault(first, first);
            var wins = Rank(columns, later).CompareTo(Rank(columns, held)) > 0;
            best[first] = wins ? later : held;
            superseded.Add(wins ? held : later);
        }
        return superseded;
    }

    static (bool Processed, double Confidence, int Detections) Rank(DetectionColumns columns, int image)
    {
        var (start, end) = columns.DetectionsOf(image);
        var confidence = 0.0;
        for (var d = start; d < end; d++)
        {
            confidence = Math.Max(confidence, columns.Confidence(d));
        }
        return (columns.Failure[image] == 0, confidence, end - start);
    }
}
