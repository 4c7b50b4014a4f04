using System.IO.Compression;
using System.Text;
using System.Text.Json;
using HeroImages.Detections;
using HeroImages.Tests.Files;

namespace HeroImages.Tests.Detections;

public class ResultsFuzzTests(ITestOutputHelper output)
{
    const string Version11 = """
        {
         "images": [
          {"file": "site1/IMG_0001.JPG", "max_detection_conf": 0.9402, "detections": [
           {"category": "1", "conf": 0.01235, "bbox": [0.5007, 0.4415, 0.08564, 0.0825]},
           {"category": "2", "conf": 0.9402, "bbox": [0.0, 0.1, 1.0, 0.9]}]},
          {"file": "site1\\IMG_0002.JPG", "max_detection_conf": 0.0, "detections": []},
          {"file": "D:\\data\\caf\u00e9 \ud83e\udd8a.jpg", "failure": "Failure image access", "detections": null}
         ],
         "detection_categories": {"1": "animal", "2": "person", "3": "vehicle"},
         "info": {"format_version": 1.1, "detection_completion_time": "2021-02-03 04:05:06"}
        }
        """;

    const string Version15 = """
        {"info": {"format_version": "1.5", "detector": "md_v5a.0.0.pt", "classifier": "x", "summary_report": "<p>é</p>",
          "detector_metadata": {"typical_detection_threshold": 0.2, "image_size": null}, "classifier_metadata": {"typical_classification_threshold": 0.65}},
         "detection_categories": {"0": "empty", "1": "animal", "2": "human", "3": "vehicle", "4": "unknown"},
         "classification_categories": {"0": "red fox", "1": "blank"}, "classification_category_descriptions": {"0": "0a;mammalia;carnivora;canidae;vulpes;vulpes;red fox"},
         "images": [
          {"file": "a/1.jpg", "width": 4000, "height": 3000, "datetime": "2021:05:31 08:25:38", "location": "A", "exif_metadata": {"Make": "\u0000x", "n": [1, {"b": [true]}]},
           "detections": [{"category": "1", "conf": 0.7401999831199646, "bbox": [0.1, 0.2, 0.3, 0.4], "classifications": [["0", 0.9], ["1", 1e-3]]}]},
          {"file": "a/1.JPG", "failure": "inference failure", "detections": null},
          {"file": "a/2.mp4", "frame_rate": 29.97, "frames_processed": [0, 30], "detections": [{"category": "4", "conf": NaN, "bbox": [0, 0, 1, 1], "frame_number": 30}]}]}
        """;

    const string SpeciesNet = """
        {"predictions": [
          {"filepath": "/data/a.jpg", "country": "KEN", "classifications": {"classes": ["0a;mammalia;carnivora;canidae;vulpes;vulpes;red fox", "x"], "scores": [0.99224, 0.001]},
           "detections": [{"category": "1", "label": "animal", "conf": 0.95, "bbox": [0.1, 0.1, 0.5, 0.5]}],
           "prediction": "0a;mammalia;carnivora;canidae;vulpes;vulpes;red fox", "prediction_score": 0.9, "prediction_source": "classifier", "model_version": "4.0.0a"},
          {"filepath": "/data/b.jpg", "failures": ["CLASSIFIER", "GEOLOCATION"]},
          {"filepath": "c.jpg", "classifications": {"classes": [], "scores": []}, "detections": []}]}
        """;

    static readonly byte[][] Plain = [.. new[] { Version11, Version15, SpeciesNet }.Select(Encoding.UTF8.GetBytes)];

    [Fact]
    public void Damaged_results_are_read_or_refused_and_nothing_else() =>
        MutationFuzz.Run(Plain, (bytes, random) => Read(new TrickleStream(bytes, 1 << random.Next(12)), random), output);

    [Fact]
    public void Damaged_gzip_files_are_read_or_refused_and_nothing_else() =>
        MutationFuzz.Run(
            [Archives.GZip(Plain[0]), Archives.GZip(Plain[1])],
            (bytes, random) => Read(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), random), output, share: 0.2);

    [Fact]
    public void A_damaged_document_is_refused_exactly_if_the_base_library_refuses_it() =>
        MutationFuzz.Run(
            [Encoding.UTF8.GetBytes(Version11), Encoding.UTF8.GetBytes(Version15.Replace("NaN", "-0.5e+3", StringComparison.Ordinal))],
            (bytes, random) =>
            {
                bytes = PlainJson(bytes);
                var refusal = Record.Exception(() => JsonWalk.ByScanner(bytes, BufferBytes(random)));
                var isHuge = refusal?.Message.Contains("too large", StringComparison.Ordinal) == true;
                Assert.True(isHuge || IsJson(bytes) == (refusal is null), $"{refusal?.Message}\n{Encoding.UTF8.GetString(bytes)}");
                if (refusal is not null)
                {
                    throw refusal;
                }
            },
            output);

    /// <summary>Reads, and looks at all that was read.</summary>
    static void Read(Stream stream, Random random)
    {
        var store = ResultsReader.Read(stream, "fuzz.json", new ResultsOptions { AcceptTruncated = random.Next(2) == 0 }, BufferBytes(random));
        Assert.All(store, (image, i) =>
        {
            Assert.NotEmpty(image.File);
            Assert.All(image.Detections, d => Assert.True(d.Confidence is >= 0 and <= 1 && double.IsFinite(d.Box.Area)));
            Assert.Equal(image.Failure is not null, store.HasFailed(i));
        });
    }

    static int BufferBytes(Random random) => random.Next(4) == 0 ? 1 << 16 : random.Next(65, 400);

    /// <summary>Takes out what the scanner lets pass on purpose: control characters in strings, bytes that are no text, and NaN.</summary>
    static byte[] PlainJson(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return Encoding.Latin1.GetBytes(string.Concat(text.Select(c => c is < ' ' or > '~' ? ' ' : c))
            .Replace("NaN", "nil", StringComparison.Ordinal).Replace("Infinity", "infinity", StringComparison.Ordinal));
    }

    static bool IsJson(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 100_000 });
        try
        {
            while (reader.Read())
            {
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
