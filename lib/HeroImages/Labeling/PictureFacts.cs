using HeroImages.Detections;
using HeroImages.Sequences;

namespace HeroImages.Labeling;

/// <summary>What results and metadata know of a picture beside its ratings: what it is grouped, filtered and balanced by.</summary>
public sealed record PictureFacts
{
    /// <summary>Its name in the collection.</summary>
    public required string File { get; init; }

    /// <summary>The camera site; empty when nothing tells it.</summary>
    public string Location { get; init; } = "";

    /// <summary>The sequence; empty when nothing tells it.</summary>
    public string Sequence { get; init; } = "";

    /// <summary>Its place in the sequence; null when not known.</summary>
    public int? Frame { get; init; }

    /// <summary>Local camera clock; null when not known.</summary>
    public DateTime? Time { get; init; }

    /// <summary>Different species of its animals, or groups where the classifier was no surer, by name.</summary>
    public IReadOnlyList<string> Species { get; init; } = [];

    /// <summary>What was seen from the threshold on, in the order of the results.</summary>
    public IReadOnlyList<Detection> Detections { get; init; } = [];

    /// <summary>Why it should not be shown or sent away, such as a person in it; null where nothing speaks against it.</summary>
    public string? Private { get; init; }

    /// <summary>Boxes of its animals, the largest first.</summary>
    public IReadOnlyList<BoundingBox> Animals =>
        [.. Detections.Where(d => d.Category == DetectionCategory.Animal).Select(d => d.Box).OrderByDescending(box => box.Area)];

    /// <summary>The facts of a picture; null where the results do not have it.</summary>
    /// <param name="file">Its name in the collection.</param>
    /// <param name="detections">What was seen in the images of the collection.</param>
    /// <param name="sequences">The same images' metadata.</param>
    /// <param name="threshold">Least confidence of a detection, 0 to 1; null for the detector's typical one.</param>
    /// <param name="speciesThreshold">Least confidence of a classification, 0 to 1.</param>
    public static PictureFacts? Of(string file, DetectionStore detections, SequenceStore sequences, double? threshold = null, double speciesThreshold = 0.5)
    {
        if (detections.IndexOf(file) is not { } index)
        {
            return null;
        }
        var (image, entry) = (detections[index], sequences[index]);
        var seen = image.Detections.Where(d => d.Confidence >= (threshold ?? detections.TypicalThreshold)).ToList();
        return new()
        {
            File = file,
            Location = entry.Location,
            Sequence = entry.Sequence,
            Frame = entry.Frame < 0 ? null : entry.Frame,
            Time = entry.Time,
            Species = SpeciesOf(seen, speciesThreshold),
            Detections = seen,
            Private = PictureKnowledge.Privacy(seen, entry.IsPublic),
        };
    }

    static List<string> SpeciesOf(IEnumerable<Detection> seen, double threshold) =>
    [
        .. seen.Where(d => d.Category == DetectionCategory.Animal)
            .SelectMany(d => d.Classifications).Where(c => c.Confidence >= threshold && c.Label.Kind is ClassLabelKind.Species or ClassLabelKind.HigherTaxon)
            .Select(c => c.Label.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
