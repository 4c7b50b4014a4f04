using System.Globalization;
using System.Text.Json;
using HeroImages.SampleData.Collection;

namespace HeroImages.SampleData.Writing;

/// <summary>Results in the MegaDetector batch format 1.5, keys in the order of the official writer.</summary>
static class DetectionsFile
{
    public const string DetectorName = "made_by_HeroImages.SampleData (not a real detector)";
    public const string FailureText = "image access failure";

    public static void Write(string path, IReadOnlyList<DrawnPicture> pictures, ulong seed) => JsonFile.Write(path, file =>
    {
        file.Json.WriteStartObject();
        file.Json.WriteStartArray("images");
        foreach (var picture in pictures.OrderBy(one => one.Plan.File, StringComparer.Ordinal))
        {
            WriteImage(file.Json, picture.Plan.File, picture.Plan.Condition == Condition.Failed ? null : MadeDetector.Detect(picture, seed));
            file.Breathe();
        }
        file.Json.WriteEndArray();
        WriteTables(file.Json, [.. ClassTable.All.Select(entry => entry.Name)], ClassTable.Description);
        file.Json.WriteEndObject();
    });

    public static void WriteImage(Utf8JsonWriter json, string name, IReadOnlyList<MadeDetection>? detections)
    {
        json.WriteStartObject();
        json.WriteString("file"u8, name);
        if (detections is null)
        {
            json.WriteNull("detections"u8);
            json.WriteString("failure"u8, FailureText);
        }
        else
        {
            json.WriteStartArray("detections"u8);
            foreach (var detection in detections)
                WriteDetection(json, detection);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    /// <summary>What follows the images: categories, classes, and info last.</summary>
    public static void WriteTables(Utf8JsonWriter json, IReadOnlyList<string> classes, Func<int, string> description)
    {
        json.WriteStartObject("detection_categories");
        json.WriteString("1", "animal");
        json.WriteString("2", "person");
        json.WriteString("3", "vehicle");
        json.WriteEndObject();
        WriteClasses(json, "classification_categories", classes.Count, id => classes[id]);
        WriteClasses(json, "classification_category_descriptions", classes.Count, description);
        WriteInfo(json);
    }

    static void WriteClasses(Utf8JsonWriter json, string name, int count, Func<int, string> text)
    {
        json.WriteStartObject(name);
        for (var id = 0; id < count; id++)
            json.WriteString(id.ToString(CultureInfo.InvariantCulture), text(id));
        json.WriteEndObject();
    }

    static void WriteInfo(Utf8JsonWriter json)
    {
        json.WriteStartObject("info");
        json.WriteString("format_version", "1.5");
        json.WriteString("detector", DetectorName);
        json.WriteString("detection_completion_time", "2024-07-01 12:00:00");
        json.WriteStartObject("detector_metadata");
        json.WriteString("megadetector_version", "made");
        json.WritePropertyName("typical_detection_threshold");
        PythonNumbers.Write(json, 0.2, 1);
        json.WritePropertyName("conservative_detection_threshold");
        PythonNumbers.Write(json, 0.05, 2);
        json.WriteEndObject();
        json.WriteString("classifier", "made_by_HeroImages.SampleData (not a real classifier)");
        json.WriteString("classification_completion_time", "2024-07-01 13:00:00");
        json.WriteEndObject();
    }

    static void WriteDetection(Utf8JsonWriter json, MadeDetection detection)
    {
        json.WriteStartObject();
        json.WriteString("category"u8, detection.Category switch { 1 => "1"u8, 2 => "2"u8, _ => "3"u8 });
        json.WritePropertyName("conf"u8);
        PythonNumbers.WriteScaled(json, detection.Confidence, detection.ConfidenceDecimals);
        json.WriteStartArray("bbox"u8);
        PythonNumbers.WriteScaled(json, detection.X, 4);
        PythonNumbers.WriteScaled(json, detection.Y, 4);
        PythonNumbers.WriteScaled(json, detection.Width, 4);
        PythonNumbers.WriteScaled(json, detection.Height, 4);
        json.WriteEndArray();
        if (detection.Classes.Count > 0)
            WriteClassifications(json, detection);
        json.WriteEndObject();
    }

    static void WriteClassifications(Utf8JsonWriter json, MadeDetection detection)
    {
        json.WriteStartArray("classifications"u8);
        Span<byte> id = stackalloc byte[4];
        foreach (var (index, hundredths) in detection.Classes)
        {
            json.WriteStartArray();
            index.TryFormat(id, out var length, provider: CultureInfo.InvariantCulture);
            json.WriteStringValue(id[..length]);
            PythonNumbers.WriteScaled(json, hundredths, 2);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
