using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>Files that are taken for metadata and are something else: what they are, and what to do.</summary>
static class MetadataLookAlikes
{
    const string Wanted = "COCO Camera Traps metadata (an object with \"images\") or a Camtrap DP package (\"resources\")";
    const string GiveAsDetections = "Give it with --detections, and the metadata with --metadata.";

    static readonly Dictionary<string, (string Is, string Remedy)> ByMember = new()
    {
        ["detection_categories"] = ("MegaDetector results", GiveAsDetections),
        ["predictions"] = ("SpeciesNet predictions", GiveAsDetections),
        ["instances"] = ("a SpeciesNet input list", "Give the metadata of the collection, or none: sequences are then derived."),
        ["checkpoint"] = ("the checkpoint of an unfinished MegaDetector run", "Let the run finish and give its results with --detections."),
        ["labeling_info"] = ("a file of ratings", "Give the metadata of the collection."),
        ["checkpoint_info"] = ("a checkpoint of ratings", "Give the metadata of the collection."),
        ["candidates"] = ("a selection of candidates", "Give the metadata of the collection it was made from."),
        ["shapes"] = ("a Labelme file", "Give the metadata of the collection."),
    };

    /// <summary>Throws for a member that only other formats have.</summary>
    public static void RefuseMember(string file, string member)
    {
        if (ByMember.TryGetValue(member, out var known))
        {
            throw new InputException(file, null, $"this is {known.Is}", Wanted, known.Remedy);
        }
    }

    /// <summary>The error for a text that does not start with an object.</summary>
    public static InputException NoObject(JsonScanner scanner, string file) => scanner.Peek() == JsonKind.Array
        ? new InputException(file, null, "this is a list", Wanted, "Check that this is the metadata file.")
        : scanner.Error(
            scanner.FoundHere(), "a JSON object",
            file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                ? "Of a Camtrap DP package give the datapackage.json; other tables have to be converted to COCO Camera Traps."
                : "Check that this is the metadata file.");

    /// <summary>The error for a document that has none of the members that metadata has.</summary>
    public static InputException NoImages(string file, IReadOnlyCollection<string> members) => new(
        file, null,
        members.Count == 0 ? "the document is empty" : $"the document has only {string.Join(", ", members.Take(6).Select(m => $"\"{m}\""))}",
        Wanted, "Check that this is the metadata file.");

    /// <summary>The error for an entry of <c>images</c> that only detection results have.</summary>
    public static InputException Results(JsonScanner scanner) => scanner.Error(
        "\"file\" with \"detections\" in place of \"file_name\": this is MegaDetector results", Wanted, GiveAsDetections);
}
