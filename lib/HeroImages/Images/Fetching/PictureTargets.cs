using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HeroImages.Files;

namespace HeroImages.Images.Fetching;

/// <summary>
/// Where each picture goes below the folder: its own path where every system accepts it, else one with <c>_</c> for what is
/// refused and a hash of the true path. No two pictures share a place, not even where upper and lower case are one.
/// </summary>
sealed partial class PictureTargets
{
    /// <summary>Longest name of a folder or file in bytes; file systems allow 255.</summary>
    const int LongestName = 200;

    readonly Dictionary<string, string> _taken = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> _alike;

    /// <param name="files">The pictures that are to be fetched.</param>
    /// <param name="there">Those that the folder holds already, which keep their places.</param>
    public PictureTargets(IEnumerable<string> files, IEnumerable<FetchRecord> there)
    {
        foreach (var record in there)
        {
            _taken[record.SavedAs ?? Key(record.File)] = Key(record.File);
        }
        _alike = files.Select(Key).Distinct(StringComparer.Ordinal).GroupBy(Cleaned, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Skip(1).Any()).SelectMany(g => g).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What makes two entries of a list the same picture.</summary>
    public static string Key(string file) =>
        PictureAddresses.AsUrl(file) is { } url ? url.AbsoluteUri : RelativePath.Normalize(file);

    /// <summary>The path, with slashes, at which a picture is saved.</summary>
    public string Of(string file)
    {
        var key = Key(file);
        var isTaken = _taken.TryGetValue(Cleaned(key), out var owner) && owner != key;
        return IsFaithful(key) && !isTaken && !_alike.Contains(key) ? key : WithHash(key);
    }

    static bool IsFaithful(string key) =>
        Cleaned(key) == key && !Hashed().IsMatch(key) && !key.StartsWith(FetchManifest.FileName, StringComparison.OrdinalIgnoreCase)
        && !PartialFile.IsNameOfOne(key);

    static string Cleaned(string key) => string.Join('/', Plain(key).Split('/', StringSplitOptions.RemoveEmptyEntries).Select(CleanName));

    /// <summary>A URL as host and path, as they are read; a path as it is.</summary>
    static string Plain(string key) => PictureAddresses.AsUrl(key) is { } url ? url.Host + Uri.UnescapeDataString(url.AbsolutePath) : key;

    static string CleanName(string name)
    {
        var clean = string.Concat(name.EnumerateRunes().Select(rune => RefusedNames.Has(rune) || rune.Value == '\\' ? "_" : rune.ToString())).TrimEnd('.', ' ');
        return clean.Length == 0 || RefusedNames.IsDevice(clean) ? "_" + clean : Shortened(clean, LongestName);
    }

    static string WithHash(string key)
    {
        var clean = Cleaned(key);
        var extension = Path.GetExtension(clean) is { Length: <= 10 } usual ? usual : "";
        var folder = clean.LastIndexOf('/') + 1;
        var hash = TextHash.Of(WideText.ToBytes(key)).ToString("x16", CultureInfo.InvariantCulture);
        return $"{clean[..folder]}{Shortened(clean[folder..^extension.Length], LongestName - hash.Length - extension.Length - 1)}~{hash}{extension}";
    }

    /// <summary>As much of the beginning of a name as fits.</summary>
    static string Shortened(string name, int bytes)
    {
        var length = name.Length;
        while (Encoding.UTF8.GetByteCount(name.AsSpan(0, length)) > bytes || (length > 0 && length < name.Length && char.IsLowSurrogate(name[length])))
        {
            length--;
        }
        return name[..length];
    }

    [GeneratedRegex(@"~[0-9a-f]{16}(\.[^./]*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Hashed();
}
