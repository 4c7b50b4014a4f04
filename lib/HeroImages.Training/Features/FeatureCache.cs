using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using HeroImages.Files;
using Microsoft.Win32.SafeHandles;

namespace HeroImages.Training.Features;

/// <summary>
/// Features of pictures in a file that only grows: one record a picture, of key, half-precision numbers and a checksum. A record that was
/// cut off by a kill is overwritten; one that is damaged counts as not there. Only the first process writes, others read. May be used from any number of threads.
/// </summary>
public sealed class FeatureCache : IDisposable
{
    const int KeyBytes = 32, SumBytes = 8, HeaderBytes = 48;

    static ReadOnlySpan<byte> Magic => "HEROFEA1"u8;

    readonly Dictionary<Key, long> _places = [];
    readonly Lock _changing = new();
    readonly SafeFileHandle _file;
    readonly FileStream? _held;
    readonly int _count;
    long _end = HeaderBytes;
    long _hits, _misses;

    FeatureCache(SafeFileHandle file, FileStream? held, int count) => (_file, _held, _count, CanWrite) = (file, held, count, held is not null);

    /// <summary>Whether new features are kept: no other process had the file open, and the disk has room.</summary>
    public bool CanWrite { get; private set; }

    /// <summary>Pictures found, and not found, since it was opened.</summary>
    public (long Hits, long Misses) Asked => (Interlocked.Read(ref _hits), Interlocked.Read(ref _misses));

    int RecordBytes => KeyBytes + (_count * sizeof(ushort)) + SumBytes;

    /// <summary>Opens the cache of one way of making features; a file that is damaged at its beginning is made anew.</summary>
    /// <param name="folder">Where it lies; made when missing.</param>
    /// <param name="hash">What makes the features: SHA-256 in hexadecimal over network and preparation.</param>
    /// <param name="count">Numbers of a picture.</param>
    /// <exception cref="InputException">The folder cannot be used.</exception>
    public static FeatureCache Open(string folder, string hash, int count) => OutputFolder.Guard(folder, () =>
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, $"features-{hash[..16]}.bin");
        var (file, held) = OpenFile(path);
        var cache = new FeatureCache(file, held, count);
        cache.Index(Header(hash, count));
        return cache;
    });

    /// <summary>The key of what features depend on: a text that names the picture by its hash, and its boxes.</summary>
    internal static Key KeyOf(string text) => MemoryMarshal.Read<Key>(System.Security.Cryptography.SHA256.HashData(WideText.ToBytes(text)));

    /// <summary>The features of a picture; null where they are not there.</summary>
    internal Half[]? Find(Key key)
    {
        long place;
        lock (_changing)
        {
            place = _places.GetValueOrDefault(key, -1);
        }
        var record = new byte[RecordBytes];
        var isFound = place >= 0 && RandomAccess.Read(_file, record, place) == record.Length && MemoryMarshal.Read<Key>(record) == key && Sum(record) == StoredSum(record);
        Interlocked.Increment(ref isFound ? ref _hits : ref _misses);
        return isFound ? MemoryMarshal.Cast<byte, Half>(record.AsSpan(KeyBytes, _count * sizeof(ushort))).ToArray() : null;
    }

    /// <summary>Keeps the features of a picture, where that is possible.</summary>
    internal void Add(Key key, Half[] features)
    {
        var record = new byte[RecordBytes];
        MemoryMarshal.Write(record, key);
        MemoryMarshal.AsBytes(features.AsSpan()).CopyTo(record.AsSpan(KeyBytes));
        BinaryPrimitives.WriteUInt64LittleEndian(record.AsSpan(record.Length - SumBytes), Sum(record));
        lock (_changing)
        {
            if (!CanWrite)
            {
                return;
            }
            try
            {
                RandomAccess.Write(_file, record, _end);
                _places[key] = _end;
                _end += record.Length;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
            {
                // No room is left: from now on features are computed anew each time. The next record that is kept overwrites what was begun.
                CanWrite = false;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _held?.Dispose();
    }

    /// <summary>Opens the file; who holds the lock beside it may write.</summary>
    static (SafeFileHandle File, FileStream? Lock) OpenFile(string path)
    {
        var held = TryLock(path + ".lock");
        try
        {
            return (File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite), held);
        }
        catch
        {
            held?.Dispose();
            throw;
        }
    }

    static FileStream? TryLock(string path)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            // Another process holds it.
            return null;
        }
    }

    void Index(byte[] header)
    {
        var found = new byte[HeaderBytes];
        if (RandomAccess.Read(_file, found, 0) != HeaderBytes || !found.AsSpan().SequenceEqual(header))
        {
            if (CanWrite)
            {
                RandomAccess.SetLength(_file, 0);
                RandomAccess.Write(_file, header, 0);
            }
            return;
        }
        var (length, key) = (RandomAccess.GetLength(_file), new byte[KeyBytes]);
        for (; _end + RecordBytes <= length && RandomAccess.Read(_file, key, _end) == KeyBytes; _end += RecordBytes)
        {
            _places[MemoryMarshal.Read<Key>(key)] = _end;
        }
    }

    static byte[] Header(string hash, int count)
    {
        var header = new byte[HeaderBytes];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(Magic.Length), count);
        Convert.FromHexString(hash).CopyTo(header, Magic.Length + sizeof(long));
        return header;
    }

    static ulong Sum(byte[] record) => XxHash3.HashToUInt64(record.AsSpan(0, record.Length - SumBytes));

    static ulong StoredSum(byte[] record) => BinaryPrimitives.ReadUInt64LittleEndian(record.AsSpan(record.Length - SumBytes));

    /// <summary>What a picture and its boxes are known by: 32 bytes.</summary>
    internal readonly record struct Key(ulong A, ulong B, ulong C, ulong D);
}
