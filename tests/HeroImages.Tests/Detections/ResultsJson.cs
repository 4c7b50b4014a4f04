using System.Text;
using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Tests.Detections;

/// <summary>Small results files, and how tests read them.</summary>
static class ResultsJson
{
    public const string Info = """ "info": {"format_version": "1.5", "detector": "md_v5a.0.0.pt"} """;
    public const string Categories = """ "detection_categories": {"1": "animal", "2": "person", "3": "vehicle"} """;

    const int BufferBytes = 1 << 12;

    /// <summary>A document of version 1.5 with these images.</summary>
    public static string Document(params string[] images) => $$"""{{{Images(images)}},{{Categories}},{{Info}}}""";

    /// <summary>The member <c>images</c>.</summary>
    public static string Images(params string[] images) => $"\"images\": [{string.Join(",\n", images)}]";

    /// <summary>An image with these detections.</summary>
    public static string Image(string file, params string[] detections) =>
        ImageWith(file, $"\"detections\": [{string.Join(",", detections)}]");

    /// <summary>An image with members written out.</summary>
    public static string ImageWith(string file, string members) => $$"""{"file": "{{file}}"{{(members.Length > 0 ? "," : "")}} {{members}}}""";

    /// <summary>A detection, its values as they stand in the text.</summary>
    public static string Detection(string conf = "0.9", string category = "\"1\"", string bbox = "[0.1, 0.2, 0.3, 0.4]", string more = "") =>
        $$"""{"category": {{category}}, "conf": {{conf}}, "bbox": {{bbox}}{{(more.Length > 0 ? "," : "")}} {{more}}}""";

    public static DetectionStore Read(string json, bool acceptTruncated = false) => Read(Encoding.UTF8.GetBytes(json), BufferBytes, acceptTruncated);

    public static DetectionStore Read(byte[] json, int bufferBytes = BufferBytes, bool acceptTruncated = false) =>
        ResultsReader.Read(new MemoryStream(json), "results.json", new ResultsOptions { AcceptTruncated = acceptTruncated }, bufferBytes);

    public static InputException Refusal(string json) => Assert.Throws<InputException>(() => Read(json));

    /// <summary>How often an oddity was counted.</summary>
    public static long Times(this DetectionStore store, Oddity kind) => store.Oddities.Where(o => o.Kind == kind).Sum(o => o.Count);
}
