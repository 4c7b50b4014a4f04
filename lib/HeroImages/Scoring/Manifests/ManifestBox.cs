using System.Text.Json.Serialization;
using HeroImages.Detections;
using HeroImages.Selection;

namespace HeroImages.Scoring.Manifests;

/// <summary>Something that was seen in a picture, as a manifest keeps it.</summary>
/// <param name="Category">What it is.</param>
/// <param name="Confidence">The detector's confidence, 0 to 1.</param>
/// <param name="Box">Left edge, upper edge, width and height as shares of the upright picture.</param>
public sealed record ManifestBox(
    [property: JsonConverter(typeof(SnakeCaseEnum<DetectionCategory>))] DetectionCategory Category,
    [property: JsonPropertyName("conf")] double Confidence,
    [property: JsonPropertyName("bbox")] IReadOnlyList<double> Box)
{
    internal const int Numbers = 4;

    /// <summary>What a manifest keeps of a detection: its species is not part of it.</summary>
    public static ManifestBox Of(Detection detection) => new(detection.Category, detection.Confidence, [detection.Box.X, detection.Box.Y, detection.Box.Width, detection.Box.Height]);

    /// <summary>The detection, without species.</summary>
    public Detection ToDetection() => new(Category, Confidence, new(Box[0], Box[1], Box[2], Box[3]), []);
}
