using HeroImages.Files;

namespace HeroImages.Detections;

/// <summary>Reads results files of MegaDetector and SpeciesNet into one <see cref="DetectionStore"/>.</summary>
public static class ResultsReader
{
    static readonly string[] KnownVersions = ["1", "1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6"];
    static readonly (string Id, string Name)[] StandardCategories = [("1", "animal"), ("2", "person"), ("3", "vehicle")];

    /// <summary>Reads one or several files as one collection, streaming; files are taken in the order given.</summary>
    /// <param name="paths">Results files: plain JSON, gzipped, or a ZIP that holds one JSON file.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <param name="progress">Told bytes read, about every 4 MB.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>All images in file order.</returns>
    /// <exception cref="InputException">A file is missing, damaged, or something else than results.</exception>
    public static DetectionStore Read(
        IReadOnlyList<string> paths, ResultsOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        var columns = new DetectionColumns();
        var oddities = new OddityLog();
        var files = new List<ResultsFile>();
        var categories = new List<CategoryEntry>();
        var labels = new List<ClassLabel>();
        foreach (var path in paths)
        {
            var context = new ResultsContext(
                new ResultsFile(path, ResultsFormat.MegaDetector), columns, new(categories.Count), new(labels.Count), oddities);
            ReadFile(path, context, options ?? new(), progress, cancel);
            categories.AddRange(context.Categories.Entries().Select(e => new CategoryEntry(e.Id, e.Name)));
            labels.AddRange(context.Labels.Entries().Select(e => new ClassLabel(e.Id, e.Name ?? e.Id, e.Description)));
            files.Add(context.File with { Images = context.Entry });
        }
        TableOddities.Note(columns, categories, labels, oddities);
        return new DetectionStore(columns, files, categories, labels, oddities.Counts);
    }

    /// <summary>Reads one file.</summary>
    /// <param name="path">See the other overload.</param>
    public static DetectionStore Read(string path) => Read([path]);

    static void ReadFile(
        string path, ResultsContext context, ResultsOptions options, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        using var stream = InputFile.Open(path, out var position);
        var bytes = new FileInfo(path).Length;
        context.File = context.File with { Bytes = bytes };
        using var scanner = new JsonScanner(stream, path, cancel: cancel)
        {
            Filled = _ => progress?.Report(new WorkProgress($"reading {Path.GetFileName(path)}", position(), bytes, "bytes")),
        };
        try
        {
            ReadDocument(scanner, context);
        }
        catch (InputException e) when (e.IsTruncation && options.AcceptTruncated && context.Entry > 0)
        {
            context.Columns.DropOpenDetections();
            context.Oddities.Add(Oddity.AcceptedTruncation, () => $"{path}: {context.Entry:N0} complete images before {e.Place}");
        }
        catch (InputException e) when (e.IsTruncation)
        {
            throw new InputException(e.File, e.Place, $"{e.Found}, after {context.Entry:N0} complete images", e.Expected, e.Remedy, e) { IsTruncation = true };
        }
        CompleteTables(context, scanner.BareNumbers);
    }

    static void ReadDocument(JsonScanner scanner, ResultsContext context)
    {
        var file = context.File.Path;
        if (scanner.Peek() == JsonKind.Array)
        {
            throw LookAlikes.List(scanner, file);
        }
        if (scanner.Peek() != JsonKind.Object)
        {
            throw scanner.Error(scanner.FoundHere(), "a JSON object", "Check that this is the detector's results file.");
        }
        var members = new List<string>();
        var keyedByFile = false;
        scanner.EnterObject();
        while (scanner.NextProperty(out var name))
        {
            var member = WideText.ToString(name);
            members.Add(member);
            keyedByFile |= ReadMember(scanner, context, member);
        }
        scanner.ExpectEnd();
        if (!members.Contains("images") && !members.Contains("predictions"))
        {
            throw LookAlikes.NoImages(file, members, keyedByFile);
        }
    }

    /// <summary>Reads one member of the document; true when it is a list of boxes under a file's name.</summary>
    static bool ReadMember(JsonScanner scanner, ResultsContext context, string member)
    {
        switch (member)
        {
            case "images":
                new MegaDetectorReader(scanner, context).ReadImages();
                break;
            case "predictions":
                new SpeciesNetReader(scanner, context).ReadPredictions();
                break;
            case "info":
                context.File = InfoReader.Read(scanner, context.File);
                break;
            case "detection_categories":
                IdTable.Read(scanner, context.Categories.Name);
                break;
            case "classification_categories":
                IdTable.Read(scanner, context.Labels.Name);
                break;
            case "classification_category_descriptions":
                IdTable.Read(scanner, context.Labels.Describe);
                break;
            default:
                return LookAlikes.ByTopLevelMember(context.File.Path, member) is { } error ? throw error : SkipOther(scanner);
        }
        scanner.Place = null;
        return false;
    }

    static bool SkipOther(JsonScanner scanner)
    {
        if (scanner.Peek() != JsonKind.Object)
        {
            scanner.Skip();
            return false;
        }
        var hasBoxes = false;
        scanner.EnterObject();
        while (scanner.NextProperty(out var name))
        {
            hasBoxes |= name.SequenceEqual("bboxes"u8);
            scanner.Skip();
        }
        return hasBoxes;
    }

    static void CompleteTables(ResultsContext context, int bareNumbers)
    {
        var file = context.File;
        if (!context.Categories.HasNames)
        {
            Array.ForEach(StandardCategories, c => context.Categories.Name(c.Id, c.Name));
            if (file.Format == ResultsFormat.MegaDetector)
            {
                context.Oddities.Add(Oddity.CategoryTableMissing, () => file.Path);
            }
        }
        if (file.Format == ResultsFormat.MegaDetector && !KnownVersions.Contains(file.Version))
        {
            context.Oddities.Add(Oddity.UnknownVersion, () => $"{file.Path}: {file.Version ?? "no version"}");
        }
        for (var i = 0; i < bareNumbers; i++)
        {
            context.Oddities.Add(Oddity.BareNumber, () => file.Path);
        }
    }
}
