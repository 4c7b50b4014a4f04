using HeroImages.Forms;

namespace HeroImages.Detections;

/// <summary>What images and their stores show in a notebook.</summary>
static class DetectionForms
{
    public static Form Of(ImageRecord image) => new Form($"{image.File}: {Seen(image)}")
        .Facts(
            ("location", image.Location), ("time", image.Time), ("size", image.Size is { } size ? FormattableString.Invariant($"{size.Width} x {size.Height}") : null),
            ("video", image.IsVideo ? true : null))
        .Table(
            null, image.Detections, ("category", row => row.Category), ("confidence", row => row.Confidence), ("x", row => row.Box.X), ("y", row => row.Box.Y),
            ("width", row => row.Box.Width), ("height", row => row.Box.Height), ("class", row => Best(row)?.Label.Name), ("class confidence", row => Best(row)?.Confidence));

    public static Form Of(DetectionStore store) =>
        new Form(FormattableString.Invariant($"{store.Count:N0} images with {store.DetectionCount:N0} detections"))
            .Table("Files", store.Files, ("file", row => Path.GetFileName(row.Path)), ("detector", row => row.Detector), ("images", row => row.Images))
            .Table("The first images", [.. store.Take(5)], ("file", row => row.File), ("seen", Seen), ("location", row => row.Location), ("time", row => row.Time));

    static string Seen(ImageRecord image) =>
        image.Failure ?? (image.Detections.Count == 0
            ? "nothing detected"
            : string.Join(", ", image.Detections.GroupBy(d => d.Category).Select(group => FormattableString.Invariant($"{group.Count()} {group.Key.ToString().ToLowerInvariant()} (best {group.Max(d => d.Confidence):0.##})"))));

    static Classification? Best(Detection detection) => detection.Classifications.MaxBy(c => c.Confidence);
}
