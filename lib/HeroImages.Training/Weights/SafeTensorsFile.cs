using System.Buffers.Binary;
using System.Globalization;
using HeroImages.Files;
using Microsoft.Win32.SafeHandles;

namespace HeroImages.Training.Weights;

/// <summary>
/// An open safetensors file: eight bytes with the length of the header, the header as JSON, and the numbers. The header is checked
/// whole before anything else is read; numbers are read when they are asked for. May be used from any number of threads.
/// </summary>
public sealed class SafeTensorsFile : IWeightFile
{
    internal const int LengthBytes = 8;
    internal const long MostHeaderBytes = 100_000_000;
    const int ChunkBytes = 1 << 20;

    readonly SafeFileHandle _file;
    readonly Dictionary<string, (WeightTensor Tensor, long At)> _tensors;

    SafeTensorsFile(string path, SafeFileHandle file, SafeTensorsHeader header, long dataAt)
    {
        (Path, _file, Metadata) = (path, file, header.Metadata);
        _tensors = header.Entries.ToDictionary(entry => entry.Tensor.Name, entry => (entry.Tensor, dataAt + entry.Begin), StringComparer.Ordinal);
        Tensors = [.. _tensors.Values.Select(t => t.Tensor).OrderBy(t => t.Name, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public string Path { get; }

    /// <inheritdoc/>
    public IReadOnlyList<WeightTensor> Tensors { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="InputException">It is missing, or its header breaks a rule of the format; the message says which.</exception>
    public static SafeTensorsFile Open(string path)
    {
        var file = Opened(path);
        try
        {
            var length = RandomAccess.GetLength(file);
            var headerBytes = HeaderLength(file, path, length);
            var text = new byte[headerBytes];
            ReadExactly(file, path, text, LengthBytes);
            var dataAt = LengthBytes + headerBytes;
            return new(path, file, SafeTensorsHeader.Read(text, path, length - dataAt), dataAt);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public float[] ReadReals(string name)
    {
        var (tensor, at) = _tensors[name];
        return ReadReals(tensor, at, 0, tensor.Count);
    }

    /// <summary>Reads some rows of a matrix of real numbers.</summary>
    /// <param name="name">The tensor, which has two dimensions.</param>
    /// <param name="first">The first row, from 0.</param>
    /// <param name="count">How many.</param>
    /// <returns>The rows, one after another, as single precision.</returns>
    /// <exception cref="ArgumentException">It is no matrix, or has no such rows.</exception>
    /// <exception cref="InputException">It has numbers of another kind, one that is not finite, or the file cannot be read.</exception>
    public float[] ReadRows(string name, long first, int count)
    {
        var (tensor, at) = _tensors[name];
        if (tensor.Shape.Count != 2 || first < 0 || count < 0 || first + count > tensor.Shape[0])
        {
            throw new ArgumentException($"\"{name}\" is {tensor.Layout}: it has no rows {first} to {first + count - 1}", nameof(first));
        }
        var width = tensor.Shape[1];
        return ReadReals(tensor, at, first * width, count * width);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    float[] ReadReals(WeightTensor tensor, long at, long first, long count)
    {
        if (!TensorKinds.IsReal(tensor.Kind))
        {
            throw new InputException(Path, tensor.Name, tensor.Layout, "real numbers: F16, BF16, F32 or F64");
        }
        var size = TensorKinds.Size(tensor.Kind);
        var numbers = new float[count];
        var chunk = new byte[Math.Min(ChunkBytes, count * size)];
        for (var done = 0L; done < count;)
        {
            var part = (int)Math.Min(chunk.Length / size, count - done);
            ReadExactly(_file, Path, chunk.AsSpan(0, part * size), at + ((first + done) * size));
            for (var i = 0; i < part; i++)
            {
                numbers[done + i] = Finite(TensorKinds.Real(tensor.Kind, chunk.AsSpan(i * size)), tensor);
            }
            done += part;
        }
        return numbers;
    }

    float Finite(float number, WeightTensor tensor) => float.IsFinite(number)
        ? number
        : throw new InputException(Path, tensor.Name, "a number that is not finite", "finite weights", "Get the file anew; a training that went wrong leaves such weights.");

    static SafeFileHandle Opened(string path)
    {
        try
        {
            return File.OpenHandle(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, null, $"it cannot be read: {e.Message.Split(" : '")[0]}", "a file of weights", "Check the name.", e);
        }
    }

    static long HeaderLength(SafeFileHandle file, string path, long length)
    {
        if (length < LengthBytes)
        {
            throw new InputException(path, null, $"{length} bytes", "a safetensors file, which begins with eight bytes for the length of its header");
        }
        Span<byte> bytes = stackalloc byte[LengthBytes];
        ReadExactly(file, path, bytes, 0);
        var header = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        return header <= MostHeaderBytes && (long)header <= length - LengthBytes
            ? (long)header
            : throw new InputException(
                path, "byte 0", $"a header of {header:N0} bytes in a file of {length:N0}", $"at most {MostHeaderBytes:N0}, and no more than the file has",
                "The file is cut off, or no safetensors file.");
    }

    static void ReadExactly(SafeFileHandle file, string path, Span<byte> bytes, long at)
    {
        for (var done = 0; done < bytes.Length;)
        {
            var read = RandomAccess.Read(file, bytes[done..], at + done);
            done += read > 0 ? read : throw new InputException(path, Place(at + done), "the end of the file", "more numbers", "The file is cut off; get it anew.") { IsTruncation = true };
        }
    }

    static string Place(long offset) => string.Create(CultureInfo.InvariantCulture, $"byte {offset:N0}");
}
