using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Training.Weights;

/// <summary>Writes safetensors files. The same tensors give the same bytes.</summary>
public static class SafeTensorsWriter
{
    const int Alignment = 8;

    /// <summary>Writes a file of single-precision tensors; it appears whole or not at all.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="tensors">Name, shape and numbers in row-major order; written by name in ordinal order.</param>
    /// <param name="metadata">What the file is to say of itself.</param>
    /// <exception cref="ArgumentException">A name comes twice, or the numbers do not fit the shape.</exception>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string path, IEnumerable<(string Name, IReadOnlyList<long> Shape, float[] Numbers)> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        var sorted = tensors.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        Check(sorted);
        var header = Header(sorted, metadata ?? new Dictionary<string, string>());
        var temporary = path + ".tmp";
        OutputFolder.Guard(path, () =>
        {
            try
            {
                WriteAll(temporary, header, sorted.Select(t => t.Numbers));
                File.Move(temporary, path, overwrite: true);
            }
            catch
            {
                File.Delete(temporary);
                throw;
            }
        });
    }

    static void Check(List<(string Name, IReadOnlyList<long> Shape, float[] Numbers)> tensors)
    {
        foreach (var (name, shape, numbers) in tensors)
        {
            if (new WeightTensor(name, TensorKind.F32, shape).Count != numbers.Length)
            {
                throw new ArgumentException($"\"{name}\" has {numbers.Length} numbers for the shape [{string.Join(',', shape)}]", nameof(tensors));
            }
        }
        if (tensors.CountBy(t => t.Name).FirstOrDefault(t => t.Value > 1) is { Key: { } twice })
        {
            throw new ArgumentException($"\"{twice}\" comes twice", nameof(tensors));
        }
    }

    /// <summary>The header, filled up with spaces so that the numbers begin at a multiple of eight.</summary>
    static byte[] Header(List<(string Name, IReadOnlyList<long> Shape, float[] Numbers)> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteMetadata(writer, metadata);
            WriteTensors(writer, tensors);
            writer.WriteEndObject();
        }
        var fill = (Alignment - (buffer.WrittenCount % Alignment)) % Alignment;
        buffer.GetSpan(fill)[..fill].Fill((byte)' ');
        buffer.Advance(fill);
        return buffer.WrittenSpan.ToArray();
    }

    static void WriteMetadata(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.Count == 0)
        {
            return;
        }
        writer.WriteStartObject("__metadata__");
        foreach (var (name, text) in metadata.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            writer.WriteString(name, text);
        }
        writer.WriteEndObject();
    }

    static void WriteTensors(Utf8JsonWriter writer, List<(string Name, IReadOnlyList<long> Shape, float[] Numbers)> tensors)
    {
        var at = 0L;
        foreach (var (name, shape, numbers) in tensors)
        {
            writer.WriteStartObject(name);
            writer.WriteString("dtype", TensorKinds.Name(TensorKind.F32));
            WriteNumbers(writer, "shape", shape);
            WriteNumbers(writer, "data_offsets", [at, at += (long)numbers.Length * sizeof(float)]);
            writer.WriteEndObject();
        }
    }

    static void WriteNumbers(Utf8JsonWriter writer, string name, IEnumerable<long> numbers)
    {
        writer.WriteStartArray(name);
        foreach (var number in numbers)
        {
            writer.WriteNumberValue(number);
        }
        writer.WriteEndArray();
    }

    static void WriteAll(string path, byte[] header, IEnumerable<float[]> tensors)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        Span<byte> length = stackalloc byte[SafeTensorsFile.LengthBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (var numbers in tensors)
        {
            stream.Write(LittleEndian(numbers));
        }
        stream.Flush(flushToDisk: true);
    }

    static ReadOnlySpan<byte> LittleEndian(float[] numbers)
    {
        var bytes = MemoryMarshal.AsBytes(numbers.AsSpan());
        if (BitConverter.IsLittleEndian)
        {
            return bytes;
        }
        var turned = new uint[numbers.Length];
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<float, uint>(numbers), turned);
        return MemoryMarshal.AsBytes(turned.AsSpan());
    }
}
