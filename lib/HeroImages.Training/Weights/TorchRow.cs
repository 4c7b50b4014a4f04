using System.Buffers.Binary;
using System.Numerics;
using HeroImages.Training.Weights.Pickles;

namespace HeroImages.Training.Weights;

/// <summary>
/// The layout before PyTorch 1.6: pickles of a magic number, a version, the system, the content and the keys of the storages, then for
/// each storage its count and its numbers.
/// </summary>
sealed class TorchRow : ITorchStorages
{
    const long Version = 1001;
    const int CountBytes = sizeof(long);

    static readonly BigInteger Magic = BigInteger.Parse("119547037146038801333356", System.Globalization.CultureInfo.InvariantCulture);

    readonly byte[] _bytes;
    readonly Dictionary<string, (int At, long Count)> _places;

    TorchRow(byte[] bytes, object? content, Dictionary<string, (int At, long Count)> places) => (_bytes, Content, _places) = (bytes, content, places);

    public object? Content { get; }

    public static TorchRow Open(string path)
    {
        var bytes = new FileInfo(path).Length <= Array.MaxLength ? File.ReadAllBytes(path) : throw new FormatException("more than two billion bytes in the old layout");
        var kinds = new Dictionary<string, TensorKind>(StringComparer.Ordinal);
        var reader = new PickleReader(bytes, id => Noted(TorchStorageId.Read(id), kinds));
        CheckStart(reader);
        var content = reader.Read();
        var keys = reader.Read() as List<object?> ?? throw new FormatException("no list of storages");
        return new(bytes, content, Places(bytes, reader.Position, keys, kinds));
    }

    public byte[] Read(TorchStorage storage)
    {
        var (at, count) = _places.TryGetValue(storage.Key, out var place) ? place : throw new FormatException("no such storage in the file");
        return count == storage.Count
            ? _bytes[at..(at + (int)(count * TensorKinds.Size(storage.Kind)))]
            : throw new FormatException($"{count} numbers");
    }

    public void Dispose()
    {
        // The bytes are all in memory.
    }

    static TorchStorage Noted(TorchStorage storage, Dictionary<string, TensorKind> kinds)
    {
        kinds[storage.Key] = storage.Kind;
        return storage;
    }

    static void CheckStart(PickleReader reader)
    {
        if (reader.Read() is not BigInteger magic || magic != Magic)
        {
            throw new FormatException("no file that torch.save wrote");
        }
        if (reader.Read() is not Version)
        {
            throw new FormatException($"another version of the old layout than {Version}");
        }
        if (reader.Read() is not PickleDictionary system || system.Pairs.Any(pair => pair is ("little_endian", false)))
        {
            throw new FormatException("numbers of another byte order than little-endian");
        }
    }

    static Dictionary<string, (int At, long Count)> Places(byte[] bytes, int at, List<object?> keys, Dictionary<string, TensorKind> kinds)
    {
        var places = new Dictionary<string, (int At, long Count)>(StringComparer.Ordinal);
        foreach (var key in keys.Select(key => key as string ?? throw new FormatException("a storage without a name")))
        {
            var kind = kinds.TryGetValue(key, out var known) ? known : throw new FormatException($"the storage {key}, which no tensor uses");
            var count = bytes.Length - at >= CountBytes ? BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at)) : throw new EndOfStreamException($"no storage {key}");
            at += CountBytes;
            if (count < 0 || count > (bytes.Length - at) / TensorKinds.Size(kind))
            {
                throw new EndOfStreamException($"{bytes.Length - at} bytes for the {count} numbers of storage {key}");
            }
            places[key] = (at, count);
            at += (int)(count * TensorKinds.Size(kind));
        }
        return places;
    }
}
