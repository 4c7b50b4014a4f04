using HeroImages.Detections;
using HeroImages.Sequences;

namespace HeroImages.Exploration;

/// <summary>Answers what the files of a collection are, and whether anything is wrong with them.</summary>
public static class Inspection
{
    const int ExamplesKept = 3;

    /// <summary>Looks at everything that was read.</summary>
    /// <param name="detections">The collection.</param>
    /// <param name="sequences">Its sequences; null when there are none.</param>
    /// <exception cref="ArgumentException"><paramref name="sequences"/> are those of another collection.</exception>
    public static CollectionInspection Inspect(DetectionStore detections, SequenceStore? sequences = null)
    {
        var view = new CollectionView(detections, sequences);
        var counter = new ImageCounter(detections);
        CollectionRanges? ranges = null;
        IReadOnlyList<OddityReport> oddities = [];
        SequenceInspection? inSequences = null;
        // Passes that share nothing.
        Parallel.Invoke(
            counter.Count,
            () => ranges = RangeFinder.Find(detections, view),
            () => oddities = Oddities(detections, sequences),
            () => inSequences = sequences is null ? null : SequenceCounter.Count(sequences, view));
        return new CollectionInspection
        {
            Files = [.. detections.Files.Select(Describe)],
            TypicalThreshold = detections.TypicalThreshold,
            Images = counter.Images,
            Failures = counter.Failures,
            Categories = counter.Categories,
            Classifications = counter.Classifications,
            Ranges = ranges!,
            Sequences = inSequences,
            Oddities = oddities,
        };
    }

    static FileRow Describe(ResultsFile file) => new(
        file.Path, file.Format, file.Version, file.Detector, file.Classifier, file.TypicalThreshold,
        file.StatedThreshold is not null, file.StatedClassificationThreshold, file.Images, file.Bytes);

    static List<OddityReport> Oddities(DetectionStore detections, SequenceStore? sequences)
    {
        var log = new OddityLog();
        log.Add(detections.Oddities);
        log.Add(sequences?.Oddities ?? []);
        var caseOnly = CaseOnlyPaths.Find(detections.Columns.Files);
        if (caseOnly.Count > 0)
        {
            var examples = caseOnly.Take(ExamplesKept).Select(i => detections.Columns.Files[i]);
            log.Add([new OddityCount(Oddity.CaseOnlyDifference, caseOnly.Count, [.. examples])]);
        }
        return [.. log.Counts.Select(o => new OddityReport(o.Kind, o.Count, o.Examples, OddityText.Explanation(o.Kind), OddityText.Remedy(o.Kind)))];
    }
}
