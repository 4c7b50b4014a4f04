using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using HeroImages.SampleData.Random;
using HeroImages.SampleData.Writing;

namespace HeroImages.SampleData.Benchmarks;

/// <summary>
/// Results and metadata of any number of images, without images: 1.3 million give files of the size of those of a real
/// collection. Memory stays the same, as each camera is made anew whenever it is written.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "A collection of camera-trap images is what the field calls it")]
public static class BenchmarkCollection
{
    /// <summary>Records that are written for an image: its detections, its metadata, its annotation.</summary>
    public const int RecordsPerImage = 3;

    const int Locations = 200;

    /// <summary>Coprime to the number of locations: visits each once, in another order than that of the names.</summary>
    const int MetadataStride = 73;

    const ulong ShuffleKey = 81;

    /// <summary>Writes detections.json and metadata.json; reports the number of records written.</summary>
    public static void Write(string folder, int images, ulong seed, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        var pace = new Pace(progress, cancellation);
        JsonFile.Write(Path.Combine(folder, SampleFiles.Detections), file => WriteDetections(file, images, seed, pace));
        JsonFile.Write(Path.Combine(folder, SampleFiles.Metadata), file => WriteMetadata(file, images, seed, pace));
        progress?.Report((long)images * RecordsPerImage);
    }

    static void WriteDetections(JsonFile file, int images, ulong seed, Pace pace)
    {
        file.Json.WriteStartObject();
        file.Json.WriteStartArray("images");
        for (var location = 0; location < Locations; location++)
        {
            foreach (var image in Location(location, images, seed).Images())
            {
                DetectionsFile.WriteImage(file.Json, image.File, image.Detections);
                file.Breathe();
                pace.Step();
            }
        }
        file.Json.WriteEndArray();
        DetectionsFile.WriteTables(file.Json, BenchmarkSpecies.Names, id => ";;;;;;" + BenchmarkSpecies.Names[id]);
        file.Json.WriteEndObject();
    }

    static void WriteMetadata(JsonFile file, int images, ulong seed, Pace pace)
    {
        file.Json.WriteStartObject();
        MetadataFile.WriteInfo(file.Json, "Made for benchmarks by HeroImages.SampleData; there are no pictures");
        WriteArray(file, "images", images, seed, WriteImage, pace);
        WriteArray(file, "annotations", images, seed, WriteAnnotation, pace);
        MetadataFile.WriteCategories(file.Json, ["empty", .. BenchmarkSpecies.Names.Skip(1)]);
        file.Json.WriteEndObject();
    }

    static void WriteArray(JsonFile file, string name, int images, ulong seed, Action<Utf8JsonWriter, MadeImage> write, Pace pace)
    {
        file.Json.WriteStartArray(name);
        for (var i = 0; i < Locations; i++)
        {
            foreach (var image in Shuffled((i * MetadataStride + 11) % Locations, images, seed))
            {
                write(file.Json, image);
                file.Breathe();
                pace.Step();
            }
        }
        file.Json.WriteEndArray();
    }

    static MadeImage[] Shuffled(int location, int images, ulong seed)
    {
        var known = Location(location, images, seed).Images().Where(image => image.IsInMetadata).Select(image => image with { Detections = null }).ToArray();
        Prng.For(seed, ShuffleKey, (ulong)location).Shuffle<MadeImage>(known);
        return known;
    }

    static BenchmarkLocation Location(int index, int images, ulong seed) =>
        new(index, (int)((long)images * (index + 1) / Locations - (long)images * index / Locations), seed);

    static void WriteImage(Utf8JsonWriter json, MadeImage image)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, image.Id);
        json.WriteString("file_name"u8, image.File);
        json.WriteNumber("width"u8, 2048);
        json.WriteNumber("height"u8, 1536);
        WriteTime(json, image.Taken);
        json.WriteString("location"u8, image.Location);
        json.WriteString("seq_id"u8, image.SequenceId);
        json.WriteNumber("seq_num_frames"u8, image.Frames);
        json.WriteNumber("frame_num"u8, image.Frame);
        json.WriteEndObject();
    }

    static void WriteTime(Utf8JsonWriter json, DateTime taken)
    {
        Span<char> text = stackalloc char[19];
        taken.TryFormat(text, out _, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        json.WriteString("datetime"u8, text);
    }

    static void WriteAnnotation(Utf8JsonWriter json, MadeImage image)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, image.Id + "_0");
        json.WriteString("image_id"u8, image.Id);
        json.WriteNumber("category_id"u8, image.Category);
        json.WriteString("seq_id"u8, image.SequenceId);
        json.WriteNumber("count"u8, image.Count);
        json.WriteBoolean("sequence_level_annotation"u8, true);
        json.WriteEndObject();
    }
}
