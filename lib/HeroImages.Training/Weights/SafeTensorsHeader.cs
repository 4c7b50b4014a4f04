using System.Globalization;
using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Training.Weights;

/// <summary>
/// The header of a safetensors file, read by the format's strict rules: no name twice, no unknown member, and numbers that lie one after
/// another without a hole, an overlap or a rest.
/// </summary>
/// <param name="Entries">The tensors, in the order of their numbers.</param>
/// <param name="Metadata">What the file says of itself.</param>
sealed record SafeTensorsHeader(IReadOnlyList<SafeTensorsEntry> Entries, IReadOnlyDictionary<string, string> Metadata)
{
    const string MetadataName = "__metadata__";

    /// <summary>Reads a header.</summary>
    /// <param name="text">Its bytes.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="dataBytes">Bytes behind the header.</param>
    /// <exception cref="InputException">It breaks a rule; the message names the tensor.</exception>
    public static SafeTensorsHeader Read(ReadOnlySpan<byte> text, string path, long dataBytes)
    {
        try
        {
            if (text.Length == 0 || text[0] != (byte)'{')
            {
                throw Broken(path, "header", "no \"{\" at its beginning", "a JSON object");
            }
            var (entries, metadata) = Members(text, path);
            entries.Sort((a, b) => (a.Begin, a.End).CompareTo((b.Begin, b.End)));
            CheckPlaces(entries, path, dataBytes);
            return new(entries, metadata);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new InputException(path, "header", $"broken JSON: {e.Message.Split(" LineNumber")[0]}", "the header of a safetensors file", "Get the file anew.", e);
        }
    }

    static (List<SafeTensorsEntry> Entries, Dictionary<string, string> Metadata) Members(ReadOnlySpan<byte> text, string path)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 4 });
        var names = new HashSet<string>(StringComparer.Ordinal);
        var (entries, metadata) = (new List<SafeTensorsEntry>(), new Dictionary<string, string>(StringComparer.Ordinal));
        reader.Read();
        while (NextName(ref reader) is { } name)
        {
            if (!names.Add(name))
            {
                throw Broken(path, name, "the name twice", "each name once");
            }
            if (name == MetadataName)
            {
                metadata = ReadMetadata(ref reader, path);
            }
            else
            {
                entries.Add(ReadEntry(ref reader, path, name));
            }
        }
        while (reader.Read())
        {
            // Only white space may follow; anything else throws.
        }
        return (entries, metadata);
    }

    /// <summary>The name of the next member, with the reader on its value; null at the end of the object.</summary>
    static string? NextName(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            return null;
        }
        var name = reader.GetString();
        reader.Read();
        return name;
    }

    static Dictionary<string, string> ReadMetadata(ref Utf8JsonReader reader, string path)
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        Expect(ref reader, JsonTokenType.StartObject, path, MetadataName, "an object of texts");
        while (NextName(ref reader) is { } name)
        {
            Expect(ref reader, JsonTokenType.String, path, $"{MetadataName}.{name}", "a text");
            if (!metadata.TryAdd(name, reader.GetString()!))
            {
                throw Broken(path, $"{MetadataName}.{name}", "the name twice", "each name once");
            }
        }
        return metadata;
    }

    static SafeTensorsEntry ReadEntry(ref Utf8JsonReader reader, string path, string tensor)
    {
        (string? Kind, List<long>? Shape, List<long>? Offsets) found = default;
        Expect(ref reader, JsonTokenType.StartObject, path, tensor, "an object with dtype, shape and data_offsets");
        while (NextName(ref reader) is { } name)
        {
            switch (name)
            {
                case "dtype" when found.Kind is null:
                    Expect(ref reader, JsonTokenType.String, path, $"{tensor}.dtype", "a text");
                    found.Kind = reader.GetString();
                    break;
                case "shape" when found.Shape is null:
                    found.Shape = Numbers(ref reader, path, $"{tensor}.shape");
                    break;
                case "data_offsets" when found.Offsets is null:
                    found.Offsets = Numbers(ref reader, path, $"{tensor}.data_offsets");
                    break;
                default:
                    throw Broken(path, tensor, $"the member \"{name}\"", "dtype, shape and data_offsets, each once");
            }
        }
        return found is ({ } kind, { } shape, [var begin, var end])
            ? Checked(new(new(tensor, KindOf(kind, path, tensor), shape), begin, end), path)
            : throw Broken(path, tensor, "a member that is missing, or not two data_offsets", "dtype, shape and data_offsets");
    }

    static TensorKind KindOf(string name, string path, string tensor) => TensorKinds.Named(name) ?? throw new InputException(
        path, tensor, $"numbers of the type {name}", "F32, F16, BF16, F64, integers or BOOL", "Save the weights in one of these types.");

    /// <summary>An entry whose numbers take just the bytes it says.</summary>
    static SafeTensorsEntry Checked(SafeTensorsEntry entry, string path)
    {
        try
        {
            var bytes = checked(entry.Tensor.Count * TensorKinds.Size(entry.Tensor.Kind));
            return entry.End - entry.Begin == bytes
                ? entry
                : throw Broken(path, entry.Tensor.Name, $"data_offsets over {entry.End - entry.Begin} bytes", $"{bytes} bytes for {entry.Tensor.Layout}");
        }
        catch (OverflowException)
        {
            throw Broken(path, entry.Tensor.Name, $"the shape [{string.Join(',', entry.Tensor.Shape)}]", "a size that a file can have");
        }
    }

    static List<long> Numbers(ref Utf8JsonReader reader, string path, string place)
    {
        var numbers = new List<long>();
        Expect(ref reader, JsonTokenType.StartArray, path, place, "a list of whole numbers");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            numbers.Add(reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) && number >= 0
                ? number
                : throw Broken(path, place, "something else than a whole number from 0 on", "whole numbers from 0 on"));
        }
        return numbers;
    }

    static void CheckPlaces(List<SafeTensorsEntry> entries, string path, long dataBytes)
    {
        var at = 0L;
        foreach (var entry in entries)
        {
            if (entry.Begin != at)
            {
                throw Broken(path, entry.Tensor.Name, $"data_offsets from {entry.Begin}", string.Create(CultureInfo.InvariantCulture, $"{at}, where the tensor before it ends"));
            }
            at = entry.End;
        }
        if (at != dataBytes)
        {
            throw new InputException(
                path, null, $"{dataBytes} bytes of numbers", $"{at}, as the header says", at > dataBytes ? "The file is cut off; get it anew." : "Something was added behind the numbers; get the file anew.")
            { IsTruncation = at > dataBytes };
        }
    }

    static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string path, string place, string expected)
    {
        if (reader.TokenType != type)
        {
            throw Broken(path, place, $"a JSON {reader.TokenType}", expected);
        }
    }

    static InputException Broken(string path, string place, string found, string expected) => new(path, place, found, expected, "Get the file anew.");
}
