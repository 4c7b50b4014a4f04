using System.Globalization;
using HeroImages.Detections;
using HeroImages.Labeling;

namespace HeroImages.Galleries.Albums;

/// <summary>Decides what may be told of a picture, so that nobody finds the places of species that are hunted or disturbed.</summary>
static class Discretion
{
    /// <summary>A classifier's doubt from which a species counts as possibly there: withholding too much does less harm than too little.</summary>
    const double LeastConfidence = 0.1;

    /// <summary>How a rater that read the info bar may have written the time.</summary>
    static readonly string[] Times = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy MM dd", "dd.MM.yyyy", "MM/dd/yyyy", "dd/MM/yyyy", "d MMMM", "MMMM d", "HH:mm"];

    /// <summary>Whether a picture shows, or may show, one of the species; one of which nothing is known may.</summary>
    public static bool IsSensitive(GalleryPicture picture, IReadOnlyList<string> species) => species.Count > 0 && (picture.Facts is not { } facts
        || facts.Species.Concat(facts.Detections.SelectMany(d => d.Classifications).Where(c => c.Confidence >= LeastConfidence).SelectMany(c => NamesOf(c.Label)))
            .Any(name => species.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase)));

    /// <summary>The day in words; for a sensitive species only the month.</summary>
    public static string DateOf(DateTime? time, bool isSensitive) => time?.ToString(isSensitive ? "MMMM yyyy" : "d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A text about a sensitive picture; null where it names the place, a part of the file's path that may be one, or the time.</summary>
    public static string? Told(string? text, GalleryPicture picture)
    {
        var time = picture.Facts?.Time;
        var names = Times.Select(format => time?.ToString(format, CultureInfo.InvariantCulture)).Concat(picture.File.Split('/', '\\').Append(Path.GetFileNameWithoutExtension(picture.File)).Append(picture.Facts?.Location).Append(picture.Facts?.Sequence));
        return text is null || names.Any(name => !string.IsNullOrWhiteSpace(name) && text.Contains(name, StringComparison.OrdinalIgnoreCase)) ? null : text;
    }

    /// <summary>What may be told of a sensitive picture beside its name: species and boxes, these where they are once the bar is cut off.</summary>
    public static PictureFacts Facts(PictureFacts facts, string name, double infoBar) => new()
    {
        File = name,
        Species = facts.Species,
        Detections = [.. facts.Detections.Select(detection => detection with { Box = Cropped(detection.Box, infoBar) }).Where(detection => detection.Box.Area > 0)],
    };

    /// <summary>The name of a class and, where it has a taxonomy, the scientific and the common name in that.</summary>
    static IEnumerable<string> NamesOf(ClassLabel label) => label.Description?.Split(';') is { Length: 7 } taxon
        ? [label.Name, taxon[6], $"{taxon[4]} {taxon[5]}"]
        : [label.Name];

    static BoundingBox Cropped(BoundingBox box, double infoBar) => new BoundingBox(box.X, box.Y / (1 - infoBar), box.Width, box.Height / (1 - infoBar)).Clip();
}
