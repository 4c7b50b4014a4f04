using HeroImages.Files;

namespace HeroImages.Detections;

/// <summary>Reads results files of MegaDetector and SpeciesNet into one <see cref="DetectionStore"/>.</summary>
public static class ResultsReader
{
    /// <summary>How many members of a document that is something else its error names.</summary>
    const int MembersNamed = 6;

    static readonly string[] KnownVersions = ["1", "1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6"];
    static readonly (string Id, string Name)[] StandardCategories = [("1", "animal"), ("2", "person"), ("3", "vehicle")];

    /// <summary>Reads one or several files as one collection, streaming; files are taken in the order given.</summary>
    /// <param name="paths">Results files: plain JSON, gzipped, or a ZIP that holds one JSON file.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <param name="progress">Told bytes read, about every megabyte.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>All images in file order.</returns>
    /// <exception cref="InputException">A file is missing, damaged, or something else than results.</exception>
    public static DetectionStore Read(
        IReadOnlyList<string> paths, ResultsOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        var builder = new DetectionStoreBuilder();
        foreach (var path in paths)
        {
            builder.Add(path, context => ReadFile(path, context, options ?? new(), progress, cancel));
        }
        return builder.ToStore();
    }

    /// <summary>Reads one text that is no file, through a buffer of the given size.</summary>
    internal static DetectionStore Read(Stream stream, string name, ResultsOptions options, int bufferBytes)
    {
        var builder = new DetectionStoreBuilder();
        builder.Add(name, context =>
        {
            using var scanner = new JsonScanner(stream, name, bufferBytes);
            ReadText(scanner, context, options);
        });
        return builder.ToStore();
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
        ReadText(scanner, context, options);
    }

    static void ReadText(JsonScanner scanner, ResultsContext context, ResultsOptions options)
    {
        var path = context.File.Path;
        try
        {
            ReadDocument(scanner, context);
        }
        catch (InputException e) when (e.IsTruncation && options.AcceptTruncated && context.Entry > 0)
        {
            context.Columns.DropOpenImage();
            context.Oddities.Add(Oddity.AcceptedTruncation, () => $"{path}: {context.Entry:N0} complete images before {e.Place}");
        }
        catch (InputException e) when (e.IsTruncation)
        {
            throw new InputException(e.File, e.Place, $"{e.Found}, after {context.Entry:N0} complete images", e.Expected, e.Remedy, e) { IsTruncation = true };
        }
        catch (InsufficientMemoryException e)
        {
            throw new InputException(path, null, $"the results do not fit: {e.Message}", remedy: "Split the collection.", cause: e);
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
        var firstMembers = new List<string>();
        var (hasEntries, keyedByFile) = (false, false);
        scanner.EnterObject();
        while (scanner.NextProperty(out var name))
        {
            var member = WideText.ToString(name);
            scanner.Place = () => member;
            if (firstMembers.Count < MembersNamed)
            {
                firstMembers.Add(member);
            }
            if (member is "images" or "predictions")
            {
                hasEntries = !hasEntries ? true : throw scanner.Error("a second list of images", "one list", "Merge the lists into one.");
            }
            keyedByFile |= ReadMember(scanner, context, member);
            scanner.Place = null;
        }
        scanner.ExpectEnd();
        if (!hasEntries)
        {
            throw LookAlikes.NoImages(file, firstMembers, keyedByFile);
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
            foreach (var (id, name) in StandardCategories)
            {
                context.Categories.Name(id, name);
            }
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
