using HeroImages.Files;

namespace HeroImages.Detections;

/// <summary>Reads the <c>info</c> of a MegaDetector results file, tolerantly: it is information, not data.</summary>
static class InfoReader
{
    public static ResultsFile Read(JsonScanner scanner, ResultsFile file)
    {
        if (scanner.Peek() != JsonKind.Object)
        {
            scanner.Skip();
            return file;
        }
        scanner.EnterObject();
        while (scanner.NextProperty(out var name))
        {
            file = ReadField(scanner, WideText.ToString(name), file);
        }
        return file;
    }

    static ResultsFile ReadField(JsonScanner scanner, string name, ResultsFile file) => name switch
    {
        "format_version" => file with { Version = Text(scanner) },
        "detector" => file with { Detector = Text(scanner) },
        "classifier" => file with { Classifier = Text(scanner) },
        "detector_metadata" => file with { StatedThreshold = Threshold(scanner, "typical_detection_threshold") },
        "classifier_metadata" => file with { StatedClassificationThreshold = Threshold(scanner, "typical_classification_threshold") },
        _ => Skip(scanner, file),
    };

    /// <summary>A string, or a number as text; anything else counts as missing.</summary>
    static string? Text(JsonScanner scanner)
    {
        if (scanner.Peek() is JsonKind.String or JsonKind.Number or JsonKind.Null)
        {
            return scanner.ReadText();
        }
        scanner.Skip();
        return null;
    }

    static double? Threshold(JsonScanner scanner, string member)
    {
        double? threshold = null;
        if (scanner.Peek() != JsonKind.Object)
        {
            scanner.Skip();
            return null;
        }
        scanner.EnterObject();
        while (scanner.NextProperty(out var name))
        {
            if (WideText.ToString(name) == member && scanner.Peek() == JsonKind.Number)
            {
                threshold = scanner.ReadNumber() is >= 0 and <= 1 and var value ? value : null;
                continue;
            }
            scanner.Skip();
        }
        return threshold;
    }

    static ResultsFile Skip(JsonScanner scanner, ResultsFile file)
    {
        scanner.Skip();
        return file;
    }
}
