using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HeroImages.Files;

namespace HeroImages.Selection;

/// <summary>
/// Names for pictures that are copied into one folder: slashes become <c>#</c>, what some system refuses in file names
/// becomes <c>_</c>, and whatever could then meet another name gets a hash of its true path, as does what looks as if it
/// had one. So no two paths share a name, not even on systems that ignore upper and lower case.
/// </summary>
public static partial class FlatNames
{
    /// <summary>Longest name in bytes; file systems allow 255, and some tools add to names.</summary>
    const int LongestName = 200;

    /// <summary>Names of the files that a selection itself consists of.</summary>
    static readonly HashSet<string> OwnStems = new(["candidates", "candidates_metadata"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A name for each path.</summary>
    /// <param name="paths">Paths as the results write them; repeated ones get one name.</param>
    public static IReadOnlyDictionary<string, string> For(IEnumerable<string> paths)
    {
        var different = paths.Distinct(StringComparer.Ordinal).ToList();
        var alike = different.GroupBy(Flatten, StringComparer.OrdinalIgnoreCase).Where(g => g.Skip(1).Any()).SelectMany(g => g).ToHashSet();
        return different.ToDictionary(p => p, p => IsFaithful(p) && !alike.Contains(p) ? Flatten(p) : WithHash(p), StringComparer.Ordinal);
    }

    /// <summary>True when the path can be told from its flat name.</summary>
    static bool IsFaithful(string path)
    {
        var flat = Flatten(path);
        return flat.Replace('#', '/') == path
            && Encoding.UTF8.GetByteCount(flat) <= LongestName
            && !IsRefused(flat)
            && !flat.StartsWith('.')
            && flat.Length > 0
            && !Hashed().IsMatch(flat);
    }

    static string Flatten(string path)
    {
        var flat = new StringBuilder(path.Length);
        foreach (var rune in path.EnumerateRunes())
        {
            var c = rune.IsBmp ? (char)rune.Value : '\0';
            flat.Append(c is '/' or '\\' ? "#" : RefusedNames.Has(rune) ? "_" : rune.ToString());
        }
        return flat.ToString().TrimEnd('.', ' ');
    }

    static bool IsRefused(string name) => RefusedNames.IsDevice(name) || OwnStems.Contains(RefusedNames.Stem(name));

    static string WithHash(string path)
    {
        var flat = Flatten(path);
        var extension = Path.GetExtension(flat) is { Length: <= 10 } usual ? usual : "";
        var hash = TextHash.Of(WideText.ToBytes(path)).ToString("x16", CultureInfo.InvariantCulture);
        var room = LongestName - Encoding.UTF8.GetByteCount(extension) - hash.Length - "_~".Length;
        var name = $"{Shortened(flat[..^extension.Length], room).TrimStart('.', ' ')}~{hash}{extension}";
        return IsRefused(name) ? "_" + name : name;
    }

    /// <summary>The end of a text, which tells more of a path than its beginning.</summary>
    static string Shortened(string stem, int bytes)
    {
        var start = Math.Max(0, stem.Length - bytes);
        while (start < stem.Length && (char.IsLowSurrogate(stem[start]) || Encoding.UTF8.GetByteCount(stem.AsSpan(start)) > bytes))
        {
            start++;
        }
        return stem[start..];
    }

    [GeneratedRegex(@"~[0-9a-f]{16}(\.[^.]*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Hashed();
}
