using HeroImages.Files;

namespace HeroImages.Detections;

/// <summary>Files that are taken for detection results and are something else: what they are, and what to do.</summary>
static class LookAlikes
{
    const string Wanted = "MegaDetector results (an object with \"images\") or SpeciesNet predictions (\"predictions\")";

    static readonly Dictionary<string, (string Is, string Remedy)> ByMember = new()
    {
        ["checkpoint"] = (
            "the checkpoint of an unfinished MegaDetector run",
            "Let the run finish (MegaDetector can resume from this checkpoint) and use its results file."),
        ["annotations"] = ("COCO Camera Traps metadata", "Give it with --metadata, and the detector's results with --detections."),
        ["instances"] = ("a SpeciesNet input list", "Use the file with \"predictions\" that SpeciesNet wrote."),
        ["labeling_info"] = ("a file of ratings", "Use the detector's results that the rated pictures came from."),
        ["checkpoint_info"] = ("a checkpoint of ratings", "Use the detector's results that the rated pictures came from."),
        ["candidates"] = ("a selection of candidates", "Use the detector's results that it was made from."),
        ["shapes"] = ("a Labelme file", "Use the detector's results."),
        ["resources"] = ("the description of a Camtrap DP package", "Give it with --metadata, and the detector's results with --detections."),
    };

    /// <summary>The error for a tell-tale member at the top of the document, or null.</summary>
    public static InputException? ByTopLevelMember(string file, string member) =>
        ByMember.TryGetValue(member, out var known)
            ? new InputException(file, null, $"this is {known.Is}", Wanted, known.Remedy)
            : null;

    /// <summary>The error for a document that has none of the members that results have.</summary>
    public static InputException NoImages(string file, IReadOnlyCollection<string> firstMembers, bool keyedByFile) => keyedByFile
        ? new InputException(
            file, null, "this is an object keyed by file name with boxes in pixels, as demonstrations of 2019 wrote", Wanted,
            "Run a current MegaDetector, or convert the boxes to fractions in its batch format.")
        : new InputException(
            file, null, firstMembers.Count == 0 ? "the document is empty" : $"the document has neither, but {string.Join(", ", firstMembers.Select(m => $"\"{m}\""))}",
            Wanted, "Check that this is the detector's results file.");

    /// <summary>The error for a document that is a list, told by the first entry.</summary>
    public static InputException List(JsonScanner scanner, string file)
    {
        var members = FirstMembers(scanner);
        var (found, remedy) = members.Contains("detections") && members.Contains("file")
            ? ("this is a bare list of images without category table, as early detectors wrote",
                "Wrap it: {\"images\": […], \"detection_categories\": {\"1\": \"animal\", \"2\": \"person\", \"3\": \"vehicle\"}}.")
            : members.Contains("confidence") || members.Contains("detections")
                ? ("this is a list of detections with boxes in pixels, as another command line named MegaDetector writes",
                    "Write the results in MegaDetector's batch format, with boxes as fractions.")
                : ("this is a list", "Check that this is the detector's results file; lists of paths go to other commands.");
        return new InputException(file, null, found, Wanted, remedy);
    }

    /// <summary>The error for an entry of <c>images</c> that names no file.</summary>
    public static InputException ImageWithoutFile(JsonScanner scanner, bool hasFileName, bool hasFilePath, bool isEmpty) =>
        isEmpty ? scanner.Error("an empty \"file\"", "the path of the picture")
        : hasFileName ? scanner.Error(
            "\"file_name\" in place of \"file\", so this is COCO Camera Traps metadata", "MegaDetector results",
            "Give it with --metadata, and the detector's results with --detections.")
        : hasFilePath ? scanner.Error(
            "\"filepath\" in place of \"file\", so this is animl's own form, one entry a frame with flat boxes", "MegaDetector results",
            "Export it from animl in MegaDetector's format.")
        : scanner.Error("an image without \"file\"", "the path of the picture");

    static List<string> FirstMembers(JsonScanner scanner)
    {
        var members = new List<string>();
        scanner.EnterArray();
        if (!scanner.NextItem() || scanner.Peek() != JsonKind.Object)
        {
            return members;
        }
        scanner.EnterObject();
        while (scanner.NextProperty(out var name))
        {
            members.Add(WideText.ToString(name));
            scanner.Skip();
        }
        return members;
    }
}
