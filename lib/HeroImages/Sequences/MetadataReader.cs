using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>
/// Reads what is known of the images beside the detections: COCO Camera Traps files and Camtrap DP packages. Needs no
/// detections, so it can run while these are still being read.
/// </summary>
public static class MetadataReader
{
    const string PackageFile = "datapackage.json";

    /// <summary>A modest buffer, since the detections may be read at the same time.</summary>
    const int BufferBytes = 1 << 20;

    /// <summary>Reads one or several sources as one table; of two entries with one name the later counts.</summary>
    /// <param name="paths">
    /// COCO Camera Traps files (plain JSON, gzipped, or a ZIP that holds one JSON file), and Camtrap DP packages as
    /// their <c>datapackage.json</c> or the folder that holds it. Sequence ids are taken as one set over all of them.
    /// </param>
    /// <param name="progress">Told bytes read.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="InputException">A source is missing, damaged, or something else than metadata.</exception>
    public static MetadataTable Read(
        IReadOnlyList<string> paths, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        var table = new MetadataTable();
        foreach (var path in paths)
        {
            ReadSource(Directory.Exists(path) ? PackageIn(path) : path, table, progress, cancel);
        }
        return table;
    }

    static string PackageIn(string folder)
    {
        var path = Path.Combine(folder, PackageFile);
        return File.Exists(path) ? path : throw new InputException(
            folder, null, $"this is a folder without {PackageFile}", "a Camtrap DP package or a COCO Camera Traps file",
            "Name the metadata file itself.");
    }

    static void ReadSource(string path, MetadataTable table, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        using var stream = InputFile.Open(path, out var position);
        var bytes = new FileInfo(path).Length;
        using var scanner = new JsonScanner(stream, path, BufferBytes, cancel)
        {
            Filled = _ => progress?.Report(new WorkProgress($"reading {Path.GetFileName(path)}", position(), bytes, "bytes")),
        };
        var packageResources = ReadUncut(scanner, path, table);
        if (packageResources is not null)
        {
            new CamtrapReader(path, packageResources, table, progress, cancel).Read();
        }
        if (scanner.BareNumbers > 0)
        {
            table.Log.Add([new(Detections.Oddity.BareNumber, scanner.BareNumbers, [path])]);
        }
    }

    /// <summary>Reads a document; if it is cut off, the error says how far it goes.</summary>
    static IReadOnlyDictionary<string, CamtrapResource>? ReadUncut(JsonScanner scanner, string path, MetadataTable table)
    {
        var before = table.Count;
        try
        {
            return ReadDocument(scanner, path, table);
        }
        catch (InputException e) when (e.IsTruncation)
        {
            throw new InputException(
                e.File, e.Place, $"{e.Found}, after {table.Count - before:N0} complete entries", e.Expected,
                "It was probably cut off by a crash, a full disk or a broken download: get it again.", e)
            { IsTruncation = true };
        }
    }

    /// <summary>Reads up to the end of <c>images</c>; what follows is of no use here. Gives the tables of a package.</summary>
    static IReadOnlyDictionary<string, CamtrapResource>? ReadDocument(JsonScanner scanner, string path, MetadataTable table)
    {
        if (scanner.Peek() != JsonKind.Object)
        {
            throw MetadataLookAlikes.NoObject(scanner, path);
        }
        var members = new List<string>();
        scanner.EnterObject();
        while (scanner.NextProperty(out var name))
        {
            members.Add(WideText.ToString(name));
            switch (members[^1])
            {
                case "images":
                    new CocoReader(scanner, table).ReadImages();
                    return null;
                case "resources":
                    return CamtrapResource.ReadAll(scanner);
                default:
                    MetadataLookAlikes.RefuseMember(path, members[^1]);
                    scanner.Skip();
                    break;
            }
        }
        throw MetadataLookAlikes.NoImages(path, members);
    }
}
