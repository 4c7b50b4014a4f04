using HeroImages.Detections;

namespace HeroImages.Exploration;

/// <summary>Counts images, categories, failures and classifications in one pass over the images.</summary>
sealed class ImageCounter(DetectionStore store)
{
    const int ExamplesKept = 3;

    readonly DetectionColumns _columns = store.Columns;
    readonly double _threshold = store.TypicalThreshold;
    readonly long[] _ofCategory = new long[store.Categories.Count];
    readonly long[] _aboveThreshold = new long[store.Categories.Count];
    readonly long[] _ofFailure = new long[store.Columns.Failures.Count];
    readonly List<string> _unsortedExamples = [];
    long _empty, _with, _above, _failed, _videos, _unsorted, _classified;

    public ImageCounts Images => new()
    {
        Images = store.Count,
        Empty = _empty,
        WithDetections = _with,
        AboveThreshold = _above,
        Failed = _failed,
        Videos = _videos,
        Folders = _columns.Files.Folders.Count,
        Unsorted = new Examples(_unsorted, _unsortedExamples),
    };

    public IReadOnlyList<NamedCount> Failures => [.. _ofFailure
        .Select((count, failure) => new NamedCount(_columns.Failures.Text(failure), count))
        .Where(f => f.Count > 0)
        .OrderByDescending(f => f.Count)
        .ThenBy(f => f.Name, StringComparer.Ordinal)];

    /// <summary>Several files mostly have the same table: its lines are joined.</summary>
    public IReadOnlyList<CategoryRow> Categories => [.. store.Categories
        .Select((entry, c) => (entry.Id, entry.Name, entry.Category, Count: _ofCategory[c], Above: _aboveThreshold[c]))
        .GroupBy(row => (row.Id, row.Name, row.Category))
        .Select(g => new CategoryRow(g.Key.Id, g.Key.Name, g.Key.Category, g.Sum(r => r.Count), g.Sum(r => r.Above)))
        .OrderBy(row => row.Id.Length)
        .ThenBy(row => row.Id, StringComparer.Ordinal)
        .ThenBy(row => row.Name, StringComparer.Ordinal)];

    public ClassificationCounts Classifications
    {
        get
        {
            var used = new bool[store.Labels.Count];
            for (var c = 0; c < _columns.Class.Count; c++)
            {
                used[_columns.Class[c]] = true;
            }
            return new(_classified, _columns.Class.Count, Names(_ => true), Names(label => used[label]));
        }
    }

    public void Count()
    {
        for (var image = 0; image < store.Count; image++)
        {
            _videos += _columns.IsVideo[image] ? 1 : 0;
            var (start, end) = _columns.DetectionsOf(image);
            if (_columns.Failure[image] is > 0 and var failure)
            {
                _failed++;
                _ofFailure[failure - 1]++;
            }
            else if (start == end)
            {
                _empty++;
            }
            else
            {
                CountDetections(image, start, end);
            }
        }
    }

    void CountDetections(int image, int start, int end)
    {
        _with++;
        var (before, above, unsorted) = (double.PositiveInfinity, false, false);
        for (var d = start; d < end; d++)
        {
            var category = _columns.Category[d];
            var confidence = _columns.Confidence(d);
            _ofCategory[category]++;
            if (confidence >= _threshold)
            {
                _aboveThreshold[category]++;
                above = true;
            }
            unsorted |= confidence > before;
            before = confidence;
            _classified += _columns.ClassesOf(d) is var (first, last) && last > first ? 1 : 0;
        }
        _above += above ? 1 : 0;
        NoteUnsorted(image, unsorted);
    }

    void NoteUnsorted(int image, bool unsorted)
    {
        _unsorted += unsorted ? 1 : 0;
        if (unsorted && _unsortedExamples.Count < ExamplesKept)
        {
            _unsortedExamples.Add(_columns.Files[image]);
        }
    }

    int Names(Func<int, bool> counts) =>
        Enumerable.Range(0, store.Labels.Count).Where(counts).Select(l => store.Labels[l].Id + "\n" + store.Labels[l].Name).Distinct().Count();
}
