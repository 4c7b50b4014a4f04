using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Labeling.Labelme;

/// <summary>Reads Labelme files, of any version, passing over the picture that may be embedded in them.</summary>
static class LabelmeReader
{
    /// <summary>More than any drawing takes; what is larger is some other JSON.</summary>
    const int MostBytes = 64 << 20;

    static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    /// <summary>Reads a file.</summary>
    /// <returns>What it holds, or why it is no Labelme file.</returns>
    public static (LabelmeDocument? Document, string? Failure) Read(string path)
    {
        try
        {
            var (content, failure) = WithoutPicture(path);
            return content is null ? (null, failure) : Parse(content);
        }
        catch (InputException e)
        {
            return (null, e.Place is null ? e.Found : $"{e.Place}: {e.Found}");
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return (null, e is JsonException ? "broken JSON" : e.Message);
        }
    }

    /// <summary>The file's bytes, null in place of the embedded picture, which is never held in memory.</summary>
    static (byte[]? Content, string? Failure) WithoutPicture(string path)
    {
        var (start, end) = PictureIn(path);
        using var file = InputFile.OpenRaw(path);
        var rest = file.Length - (end - start);
        if (rest > MostBytes)
        {
            return (null, "too large for a Labelme file");
        }
        using var content = new MemoryStream((int)rest + 4);
        CopyTo(file, content, start);
        if (end > start)
        {
            content.Write("null"u8);
            file.Position = end;
        }
        CopyTo(file, content, rest - start);
        var bytes = content.ToArray();
        return (bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, null);
    }

    /// <summary>Where the embedded picture begins and ends; two noughts where there is none.</summary>
    static (long Start, long End) PictureIn(string path)
    {
        using var scanner = new JsonScanner(InputFile.OpenRaw(path), path, 1 << 16);
        var found = (0L, 0L);
        scanner.EnterObject();
        while (scanner.NextProperty(out var name))
        {
            var isPicture = name.SequenceEqual("imageData"u8);
            var start = scanner.Offset;
            scanner.Skip();
            found = isPicture && found == (0, 0) ? (start, scanner.Offset) : found;
        }
        return found;
    }

    static void CopyTo(Stream from, Stream to, long bytes)
    {
        var buffer = new byte[1 << 16];
        while (bytes > 0 && from.Read(buffer, 0, (int)Math.Min(bytes, buffer.Length)) is > 0 and var read)
        {
            to.Write(buffer, 0, read);
            bytes -= read;
        }
    }

    static (LabelmeDocument? Document, string? Failure) Parse(byte[] content)
    {
        using var parsed = JsonDocument.Parse(content, Options);
        var root = parsed.RootElement.Clone();
        if (!root.TryGetProperty("shapes", out var shapes) || shapes.ValueKind != JsonValueKind.Array
            || !root.TryGetProperty("imagePath", out var image) || image.ValueKind != JsonValueKind.String)
        {
            return (null, "no Labelme file: \"shapes\" and \"imagePath\" are missing");
        }
        var members = root.EnumerateObject().GroupBy(member => member.Name, StringComparer.Ordinal).Select(same => KeyValuePair.Create(same.Key, same.Last().Value)).ToList();
        return (new()
        {
            Version = root.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String ? version.GetString() : null,
            Flags = root.TryGetProperty("flags", out var flags) ? ReadFlags(flags) : [],
            Shapes = [.. shapes.EnumerateArray()],
            ImagePath = JournalJson.Text(root, "imagePath")!,
            Others = [.. members.Where(member => member.Key != HeroEntry.Key && !LabelmeDocument.Reserved.Contains(member.Key))],
            Hero = root.TryGetProperty(HeroEntry.Key, out var hero) ? HeroEntry.Read(hero) : null,
        }, null);
    }

    static IReadOnlyList<KeyValuePair<string, bool>> ReadFlags(JsonElement flags) => flags.ValueKind == JsonValueKind.Object
        ? [.. flags.EnumerateObject().GroupBy(flag => flag.Name, StringComparer.Ordinal).Select(same => KeyValuePair.Create(same.Key, IsTicked(same.Last().Value)))]
        : [];

    /// <summary>Older versions let a number or a text stand for a flag, and took it as Python does.</summary>
    static bool IsTicked(JsonElement flag) => flag.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.Number => flag.GetDouble() != 0,
        JsonValueKind.String => flag.GetString() is { Length: > 0 },
        JsonValueKind.Array => flag.GetArrayLength() > 0,
        JsonValueKind.Object => flag.EnumerateObject().Any(),
        _ => false,
    };
}
