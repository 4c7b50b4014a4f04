using System.IO.Compression;
using HeroImages.Training.Weights.Pickles;

namespace HeroImages.Training.Weights;

/// <summary>The layout since PyTorch 1.6: a ZIP, not compressed, with one folder that has the pickle and a file for each storage.</summary>
sealed class TorchZip : ITorchStorages
{
    const int MostPickleBytes = 100_000_000;

    readonly Lock _reading = new();
    readonly ZipArchive _zip;
    readonly string _folder;

    TorchZip(ZipArchive zip, string folder, object? content) => (_zip, _folder, Content) = (zip, folder, content);

    public object? Content { get; }

    public static bool IsZip(string path)
    {
        using var stream = File.OpenRead(path);
        return stream.ReadByte() == 'P' && stream.ReadByte() == 'K';
    }

    public static TorchZip Open(string path)
    {
        var zip = ZipFile.OpenRead(path);
        try
        {
            var pickles = zip.Entries.Where(entry => entry.FullName.Count(c => c == '/') == 1 && entry.Name == "data.pkl").ToList();
            var pickle = pickles is [var only] ? only : throw new FormatException($"{pickles.Count} pickles \"data.pkl\" in a ZIP");
            var folder = pickle.FullName[..(pickle.FullName.IndexOf('/', StringComparison.Ordinal) + 1)];
            CheckByteOrder(zip, folder);
            var content = new PickleReader(Bytes(pickle, MostPickleBytes), TorchStorageId.Read).Read();
            return new(zip, folder, content);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    public byte[] Read(TorchStorage storage)
    {
        lock (_reading)
        {
            var entry = _zip.GetEntry($"{_folder}data/{storage.Key}") ?? throw new FormatException("no such file in the ZIP");
            var expected = storage.Count * TensorKinds.Size(storage.Kind);
            return entry.Length == expected ? Bytes(entry, Array.MaxLength) : throw new FormatException($"{entry.Length} bytes");
        }
    }

    public void Dispose() => _zip.Dispose();

    static void CheckByteOrder(ZipArchive zip, string folder)
    {
        if (zip.GetEntry(folder + "byteorder") is { } order && Bytes(order, 64) is var text && !text.AsSpan().StartsWith("little"u8))
        {
            throw new FormatException("numbers of another byte order than little-endian");
        }
    }

    /// <summary>A compressed entry is none that PyTorch wrote, and could unpack to any size.</summary>
    static byte[] Bytes(ZipArchiveEntry entry, int most)
    {
        if (entry.CompressedLength != entry.Length || entry.Length > most)
        {
            throw new FormatException($"\"{entry.FullName}\" is compressed, or has more than {most} bytes");
        }
        using var stream = entry.Open();
        var bytes = new byte[entry.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
