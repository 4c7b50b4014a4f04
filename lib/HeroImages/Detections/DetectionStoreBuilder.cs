namespace HeroImages.Detections;

/// <summary>Gathers the results files of a collection, one after another.</summary>
sealed class DetectionStoreBuilder
{
    readonly DetectionColumns _columns = new();
    readonly OddityLog _oddities = new();
    readonly List<ResultsFile> _files = [];
    readonly List<CategoryEntry> _categories = [];
    readonly List<ClassLabel> _labels = [];

    /// <summary>Adds the file that <paramref name="read"/> reads.</summary>
    public void Add(string path, Action<ResultsContext> read)
    {
        var context = new ResultsContext(
            new ResultsFile(path, ResultsFormat.MegaDetector), _columns, new(_categories.Count), new(_labels.Count), _oddities);
        read(context);
        _categories.AddRange(context.Categories.Entries().Select(e => new CategoryEntry(e.Id, e.Name)));
        _labels.AddRange(context.Labels.Entries().Select(e => new ClassLabel(e.Id, e.Name ?? e.Id, e.Description)));
        _files.Add(context.File with { Images = context.Entry });
    }

    /// <summary>The store of all files added; afterwards none may be added.</summary>
    public DetectionStore ToStore()
    {
        TableOddities.Note(_columns, _categories, _labels, _oddities);
        return new DetectionStore(_columns, _files, _categories, _labels, _oddities.Counts);
    }
}
