using System.Text.Json;
using NetVips;

namespace HeroImages.Benchmarks;

/// <summary>Pictures as camera traps take them, every one different, and a selection of them all.</summary>
static class GallerySet
{
    const int Width = 2048;
    const int Height = 1536;
    const int Quality = 82;
    const int Step = 37;

    /// <summary>Share of the pictures' height at which their brightness begins to differ, in grey levels a picture.</summary>
    const double Brighter = 0.02;

    static readonly string[] Species = ["plains zebra", "lion", "impala", "giraffe", "leopard", "african elephant"];

    /// <summary>Draws so many pictures, each a drawn scene that is turned round its columns, mirrored and lightened in its own way.</summary>
    public static void Draw(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        var scenes = Directory.GetFiles(PixelsTable.Draw(folder + "-scenes"), "*.jpg").Order(StringComparer.Ordinal).Select(Scene).ToList();
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            if (!File.Exists(PathOf(folder, i)))
            {
                Vary(scenes[i % scenes.Count], i).Jpegsave(PathOf(folder, i), q: Quality);
            }
        });
    }

    /// <summary>Gives each picture a second name, so that there are twice as many.</summary>
    public static void Double(string folder, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!File.Exists(PathOf(folder, count + i)))
            {
                File.CreateSymbolicLink(PathOf(folder, count + i), PathOf(folder, i));
            }
        }
    }

    /// <summary>A selection of the first so many, with reasons and parts of usual length.</summary>
    public static string WriteSelection(string path, int count)
    {
        using var stream = File.Create(path);
        using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartObject();
        writer.WriteString("recipe", "heroes");
        writer.WriteStartArray("candidates");
        for (var i = 0; i < count; i++)
        {
            WriteCandidate(writer, i, count);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        return path;
    }

    static Image Scene(string path)
    {
        using var scene = Image.Thumbnail(path, Width, height: Height, size: Enums.Size.Force);
        return scene.CopyMemory();
    }

    static Image Vary(Image scene, int number)
    {
        using var turned = scene.Wrap(x: number * Step % Width, y: 0);
        using var mirrored = number % 2 == 0 ? turned.Copy() : turned.FlipHor();
        return (mirrored + (number * Brighter)).Cast(Enums.BandFormat.Uchar);
    }

    static void WriteCandidate(Utf8JsonWriter writer, int number, int count)
    {
        writer.WriteStartObject();
        writer.WriteString("file", Name(number));
        writer.WriteString("stratum", number % 3 == 0 ? "several_species" : "large_single");
        writer.WriteNumber("score", 1 - (number / (double)count));
        writer.WriteString("sequence", $"S{number / 3:00000}");
        writer.WriteNumber("frame", number % 3);
        writer.WriteString("location", $"L{number % 225:000}");
        writer.WriteString("datetime", $"2024-06-{1 + (number % 28):00} {number % 24:00}:15:00");
        writer.WriteStartArray("species");
        writer.WriteStringValue(Species[number % Species.Length]);
        writer.WriteEndArray();
        writer.WriteStartObject("parts");
        foreach (var part in new[] { "group_size", "whole", "certainty", "light", "center", "thirds", "room", "company", "variety", "rarity" })
        {
            writer.WriteNumber(part, (number + part.Length) % 100 / 500.0);
        }
        writer.WriteEndObject();
        writer.WriteStartArray("reasons");
        writer.WriteStringValue("nothing cut off by the edge, a certain detection, close to a crossing of the thirds");
        writer.WriteStringValue($"the best of 3 frames of its sequence, number {number} of all");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static string Name(int number) => FormattableString.Invariant($"{number:00000}.jpg");

    static string PathOf(string folder, int number) => Path.Combine(folder, Name(number));
}
