using System.Text.Json;
using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Images;

namespace HeroImages.Labeling.Labelme;

/// <summary>A box of a detector as a rectangle of Labelme.</summary>
/// <param name="Label">The species, or the category where none is known.</param>
/// <param name="Confidence">The detector's confidence, 0 to 1.</param>
/// <param name="Box">Left, top, right and bottom in pixels of the upright picture.</param>
sealed record LabelmeShape(string Label, double Confidence, double[] Box)
{
    /// <summary>The member that says which of our boxes a shape is.</summary>
    const string PlaceKey = "hero_box";

    /// <summary>Labelme writes coordinates as they were; others round them to a hundredth.</summary>
    const double SamePixels = 0.01;

    /// <summary>The shapes of a picture's detections that lie within it, in the order of the results.</summary>
    /// <param name="detections">What was seen.</param>
    /// <param name="size">The picture's size, upright.</param>
    /// <param name="speciesThreshold">Least confidence of a classification, 0 to 1.</param>
    public static IReadOnlyList<LabelmeShape> Of(IEnumerable<Detection> detections, ImageSize size, double speciesThreshold = 0.5) =>
    [
        .. from detection in detections
           where detection.Category is not (DetectionCategory.Nothing or DetectionCategory.Placeholder)
           let box = detection.Box.Clip()
           where box.Area > 0
           select new LabelmeShape(LabelOf(detection, speciesThreshold), detection.Confidence, Pixels(box, size)),
    ];

    /// <summary>Writes the shape as the one of our boxes that it is.</summary>
    public void Write(Utf8JsonWriter writer, int place)
    {
        writer.WriteStartObject();
        writer.WriteText("label", Label);
        writer.WriteStartArray("points");
        foreach (var corner in Box.Chunk(2))
        {
            writer.WriteStartArray();
            Array.ForEach(corner, writer.WriteNumberValue);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
        writer.WriteNull("group_id");
        writer.WriteString("description", "");
        writer.WriteString("shape_type", "rectangle");
        writer.WriteStartObject("flags");
        writer.WriteEndObject();
        writer.WriteNull("mask");
        writer.WriteNumber("conf", Math.Round(Confidence, 4));
        writer.WriteNumber(PlaceKey, place);
        writer.WriteEndObject();
    }

    /// <summary>Whether a shape of a file is one of the boxes it was written with, and where that was.</summary>
    public static bool IsUntouched(JsonElement shape, IReadOnlyList<double[]> boxes) =>
        shape.ValueKind == JsonValueKind.Object
        && shape.TryGetProperty(PlaceKey, out var place) && place.ValueKind == JsonValueKind.Number && place.TryGetInt32(out var index)
        && index >= 0 && index < boxes.Count
        && PointsOf(shape) is { } points && points.Length == boxes[index].Length
        && points.Zip(boxes[index]).All(pair => Math.Abs(pair.First - pair.Second) <= SamePixels);

    static double[]? PointsOf(JsonElement shape) => shape.TryGetProperty("points", out var points) && points.ValueKind == JsonValueKind.Array
        ? [.. points.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Array).SelectMany(p => p.EnumerateArray()).Where(n => n.ValueKind == JsonValueKind.Number).Select(n => n.GetDouble())]
        : null;

    static string LabelOf(Detection detection, double speciesThreshold)
    {
        var best = detection.Classifications.Where(c => c.Confidence >= speciesThreshold && c.Label.Kind is ClassLabelKind.Species or ClassLabelKind.HigherTaxon).MaxBy(c => c.Confidence);
        var name = best?.Label.Name.Trim();
        return string.IsNullOrEmpty(name) ? detection.Category.ToString().ToLowerInvariant() : name;
    }

    static double[] Pixels(BoundingBox box, ImageSize size) =>
    [
        Math.Round(box.X * size.Width, 2), Math.Round(box.Y * size.Height, 2),
        Math.Round(Math.Min(1, box.Right) * size.Width, 2), Math.Round(Math.Min(1, box.Bottom) * size.Height, 2),
    ];
}
