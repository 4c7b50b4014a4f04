using System.IO.Hashing;

namespace HeroImages.Training.Features;

/// <summary>
/// Files of measured features. Every file is written once, under a temporary name, and never changed, so that several processes can use the
/// folder at the same time; many small ones are joined to one now and then.
/// </summary>
sealed class FeatureFolder(string path)
{
    const string Ending = ".features";
    const int KeyBytes = 16;
    const int HashBytes = 8;

    /// <summary>Files from which on they are joined.</summary>
    const int Many = 64;

    static int RowBytes => KeyBytes + (sizeof(float) * PictureFeatures.Names.Count);

    /// <summary>All rows by key; files that are damaged or of another version are passed over.</summary>
    public IReadOnlyList<(string Key, PictureFeatureRow Row)> Read()
    {
        var files = Files();
        var rows = files.SelectMany(ReadFile).ToList();
        if (files.Count >= Many && TryWrite(rows))
        {
            files.ForEach(TryDelete);
        }
        return rows;
    }

    /// <summary>Adds rows; where that cannot be done they are measured again another time.</summary>
    public void TryAdd(IReadOnlyDictionary<string, PictureFeatureRow> rows)
    {
        if (rows.Count > 0)
        {
            TryWrite([.. rows.Select(row => (row.Key, row.Value))]);
        }
    }

    List<string> Files() => Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*" + Ending).Order(StringComparer.Ordinal)] : [];

    static List<(string, PictureFeatureRow)> ReadFile(string file)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            return bytes.Length >= HashBytes && (bytes.Length - HashBytes) % RowBytes == 0 && XxHash64.Hash(bytes.AsSpan(HashBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, HashBytes))
                ? [.. Enumerable.Range(0, (bytes.Length - HashBytes) / RowBytes).Select(i => ReadRow(bytes.AsSpan(HashBytes + (i * RowBytes), RowBytes)))]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    static (string, PictureFeatureRow) ReadRow(ReadOnlySpan<byte> bytes)
    {
        var values = new float[PictureFeatures.Names.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BitConverter.ToSingle(bytes[(KeyBytes + (sizeof(float) * i))..]);
        }
        return (Convert.ToHexStringLower(bytes[..KeyBytes]), new(values));
    }

    bool TryWrite(IReadOnlyList<(string Key, PictureFeatureRow Row)> rows)
    {
        var body = rows.SelectMany(row => (byte[])[.. Convert.FromHexString(row.Key), .. row.Row.Values.SelectMany(BitConverter.GetBytes)]).ToArray();
        var hash = XxHash64.Hash(body);
        var target = Path.Combine(path, Convert.ToHexStringLower(hash) + Ending);
        var temporary = FormattableString.Invariant($"{target}.{Environment.ProcessId}.tmp");
        try
        {
            Directory.CreateDirectory(path);
            File.WriteAllBytes(temporary, [.. hash, .. body]);
            File.Move(temporary, target, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            TryDelete(temporary);
            return false;
        }
    }

    static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process is reading it; it will go another time.
        }
    }
}
