using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using HeroImages.Files;
using HeroImages.Images;

namespace HeroImages.Labeling.Labelme;

/// <summary>Makes Labelme files, keeping what people and other programs put into an earlier one.</summary>
static class LabelmeWriter
{
    /// <summary>The version whose files these are like; those that read several judge by it.</summary>
    const string Version = "5.1.1";

    static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    /// <summary>The bytes of a file.</summary>
    /// <param name="earlier">The file as it was found; null where there is none.</param>
    /// <param name="hero">Which picture, and the rating to show; a tick of a person that was not yet brought in stays, with what it was made upon.</param>
    /// <param name="imagePath">The picture, relative to the file, with slashes.</param>
    /// <param name="size">The picture's size, upright; null where it cannot be read.</param>
    /// <param name="shapes">Boxes to draw. Those of an earlier time that nobody touched are replaced where they are others now.</param>
    public static byte[] Write(LabelmeDocument? earlier, HeroEntry hero, string imagePath, ImageSize? size, IReadOnlyList<LabelmeShape> shapes)
    {
        var isPending = IsPending(earlier, hero.Rating);
        var entry = hero with { Boxes = [.. shapes.Select(shape => shape.Box)], Rating = isPending ? earlier!.Hero?.Rating : hero.Rating };
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("version", earlier?.Version ?? Version);
            WriteFlags(writer, earlier, isPending, entry.Rating);
            WriteShapes(writer, earlier, entry.Boxes, shapes);
            writer.WriteText("imagePath", imagePath);
            writer.WriteNull("imageData");
            JournalJson.WriteNumber(writer, "imageHeight", size?.Height);
            JournalJson.WriteNumber(writer, "imageWidth", size?.Width);
            WriteOthers(writer, earlier);
            entry.Write(writer);
            writer.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Whether a person has ticked, or taken away, what was not yet brought into a journal, as far as the rating to show tells.</summary>
    public static bool IsPending(LabelmeDocument? earlier, StoredRating? shown)
    {
        var (verdict, value) = earlier?.Read() ?? default;
        return verdict switch
        {
            LabelmeVerdict.Rated => shown is null || HeroFlags.Of(shown.Value) != HeroFlags.Of(value!.Value),
            LabelmeVerdict.Unrated => earlier?.Hero?.Rating is not null,
            LabelmeVerdict.Unchanged => false,
            _ => true,
        };
    }

    static void WriteFlags(Utf8JsonWriter writer, LabelmeDocument? earlier, bool isPending, StoredRating? shown)
    {
        var ticked = isPending ? earlier!.Flags.Where(flag => flag.Value).Select(flag => flag.Key).ToHashSet(StringComparer.Ordinal)
            : shown is null ? [] : new HashSet<string> { HeroFlags.Of(shown.Value) };
        writer.WriteStartObject("flags");
        foreach (var flag in earlier?.Flags.Where(flag => !HeroFlags.Names.Contains(flag.Key)) ?? [])
        {
            writer.WriteBoolean(flag.Key, flag.Value);
        }
        foreach (var name in HeroFlags.Names)
        {
            writer.WriteBoolean(name, ticked.Contains(name));
        }
        writer.WriteEndObject();
    }

    /// <summary>Where the boxes are the same as before, all shapes stay, and a box that a person deleted does not come back.</summary>
    static void WriteShapes(Utf8JsonWriter writer, LabelmeDocument? earlier, IReadOnlyList<double[]> boxes, IReadOnlyList<LabelmeShape> shapes)
    {
        var before = earlier?.Hero?.Boxes;
        var isSame = before is not null && before.Count == boxes.Count && before.Zip(boxes).All(pair => pair.First.SequenceEqual(pair.Second));
        writer.WriteStartArray("shapes");
        foreach (var shape in earlier?.Shapes.Where(shape => isSame || !LabelmeShape.IsUntouched(shape, before ?? [])) ?? [])
        {
            WriteAsItIs(writer, shape);
        }
        foreach (var (place, shape) in isSame ? [] : shapes.Index())
        {
            shape.Write(writer, place);
        }
        writer.WriteEndArray();
    }

    static void WriteOthers(Utf8JsonWriter writer, LabelmeDocument? earlier)
    {
        foreach (var (name, value) in earlier?.Others ?? [])
        {
            writer.WritePropertyName(name);
            WriteAsItIs(writer, value);
        }
    }

    /// <summary>A value of others in its own bytes: it may hold half a character, which the writer would refuse.</summary>
    static void WriteAsItIs(Utf8JsonWriter writer, JsonElement value) => writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value));
}
