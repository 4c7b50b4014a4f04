using HeroImages.Detections;

namespace HeroImages.Exploration;

/// <summary>The detections of an image in a few numbers; null where there is no such detection.</summary>
readonly struct ImageSummary
{
    public ImageSummary(DetectionStore store, int image)
    {
        var columns = store.Columns;
        var (start, end) = columns.DetectionsOf(image);
        (Image, Detections) = (image, end - start);
        for (var d = start; d < end; d++)
        {
            var confidence = columns.Confidence(d);
            switch (store.Categories[columns.Category[d]].Category)
            {
                case DetectionCategory.Animal:
                    Animal = Larger(Animal, confidence);
                    Area = Larger(Area, columns.Box(d).Area);
                    (Label, LabelConfidence) = Better(Best(columns, d));
                    break;
                case DetectionCategory.Person:
                    Person = Larger(Person, confidence);
                    break;
                case DetectionCategory.Vehicle:
                    Vehicle = Larger(Vehicle, confidence);
                    break;
            }
        }
    }

    public int Image { get; }

    public int Detections { get; }

    public double? Animal { get; }

    public double? Person { get; }

    public double? Vehicle { get; }

    public double? Area { get; }

    /// <summary>Number of the most confident class; -1 when no animal is classified.</summary>
    public int Label { get; } = -1;

    public double? LabelConfidence { get; }

    /// <summary>The most confident class of a detection, the first of equals; Label is -1 when it has none.</summary>
    public static (int Label, double Confidence) Best(DetectionColumns columns, int detection)
    {
        var (start, end) = columns.ClassesOf(detection);
        var best = (Label: -1, Confidence: double.NegativeInfinity);
        for (var c = start; c < end; c++)
        {
            if (columns.ClassConfidence[c] > best.Confidence)
            {
                best = (columns.Class[c], columns.ClassConfidence[c]);
            }
        }
        return best;
    }

    (int Label, double? Confidence) Better((int Label, double Confidence) other) =>
        other.Label >= 0 && other.Confidence > (LabelConfidence ?? double.NegativeInfinity) ? other : (Label, LabelConfidence);

    static double? Larger(double? a, double b) => a is null || b > a ? b : a;
}
