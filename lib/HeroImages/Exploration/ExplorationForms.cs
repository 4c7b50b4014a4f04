using HeroImages.Forms;

namespace HeroImages.Exploration;

/// <summary>What the answers about a collection show in a notebook.</summary>
static class ExplorationForms
{
    public static Form Of(CollectionInspection inspection)
    {
        var images = inspection.Images;
        return new Form(Invariant($"{images.Images:N0} images: {images.WithDetections:N0} with detections, {images.Empty:N0} empty, {images.Failed:N0} failed"))
            .Table(
                "Files", inspection.Files, ("file", row => Path.GetFileName(row.Path)), ("format", row => row.Format), ("version", row => row.Version), ("detector", row => row.Detector),
                ("typical threshold", row => row.TypicalThreshold), ("images", row => row.Images))
            .Facts(
                ("typical threshold", inspection.TypicalThreshold), ("images above it", images.AboveThreshold), ("videos", images.Videos), ("folders", images.Folders),
                ("classified detections", inspection.Classifications.Detections), ("classes that occur", inspection.Classifications.LabelsUsed),
                ("first time", inspection.Ranges.FirstTime), ("last time", inspection.Ranges.LastTime), ("without a time", inspection.Ranges.WithoutTime),
                ("sequences", inspection.Sequences?.Sequences), ("locations", inspection.Sequences?.Locations))
            .Table(
                "Categories", inspection.Categories, ("id", row => row.Id), ("name", row => row.Name), ("category", row => row.Category), ("detections", row => row.Detections),
                ("above the threshold", row => row.AboveThreshold))
            .Table("Failures", inspection.Failures, ("why", row => row.Name), ("images", row => row.Count))
            .Table("Oddities", inspection.Oddities, ("kind", row => row.Kind), ("count", row => row.Count), ("what it means", row => row.Explanation), ("what to do", row => row.Remedy));
    }

    public static Form Of(SpeciesDistribution distribution) =>
        Of(distribution.Species, Invariant($"{distribution.SpeciesFound:N0} species and other classes in {distribution.WithAnimals:N0} images with animals"))
            .Say(Invariant($"A detection counts from a confidence of {CellText.Number(distribution.DetectionThreshold)}, a class from {CellText.Number(distribution.ClassificationThreshold)}; {distribution.WithoutSpecies:N0} images with animals have no class, {distribution.Locations.Count:N0} locations."));

    public static Form Of(IReadOnlyList<SpeciesRow> rows) => Of(rows, Invariant($"{rows.Count:N0} species and other classes"));

    public static Form Of(IReadOnlyList<LocationRow> rows) => new Form(Invariant($"{rows.Count:N0} locations")).Table(
        null, rows, ("location", row => row.Location), ("images", row => row.Images), ("with animals", row => row.WithAnimals), ("species", row => row.Species.Count),
        ("most frequent", row => row.Species.Count > 0 ? row.Species[0].Name : null));

    public static Form Of(VerifyReport report) => new Form(Invariant($"{report.Found:N0} of {report.Checked:N0} paths lead to files in {report.Root}"))
        .Facts(
            ("missing", report.Missing), ("in other case", report.OtherCase), ("outside the folder", report.OutsideRoot), ("empty files", report.EmptyFiles),
            ("unreadable", report.Unreadable), ("decoded", report.Decoded > 0 ? report.Decoded : null), ("files that the results do not have", report.Orphaned))
        .Table("Examples", report.Examples, ("file", row => row.File), ("status", row => row.Status), ("reason", row => row.Reason), ("suggestion", row => row.Suggestion));

    static Form Of(IReadOnlyList<SpeciesRow> rows, string title) => new Form(title).Table(
        null, rows, ("species", row => row.Name), ("kind", row => row.Kind), ("images", row => row.Images), ("share", row => row.Share), ("sequences", row => row.Sequences),
        ("locations", row => row.Locations), ("best confidence", row => row.BestConfidence), ("first", row => row.First), ("last", row => row.Last));

    static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
