using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;

namespace HeroImages.Files;

/// <summary>
/// The versions of other libraries that a Linux library (64-bit ELF) asks for. A library that was built with a newer compiler may
/// ask for a version of which it uses nothing; such a need can be made a weak one, and the library loads.
/// </summary>
static partial class VersionNeeds
{
    const uint DynamicSymbols = 11, Relocations = 4, VersionIndexes = 0x6fffffff, VersionNeed = 0x6ffffffe;
    const int SectionBytes = 64, RelocationBytes = 24, WeakFlag = 2, IndexBits = 0x7fff;

    /// <summary>A library that did not load, without the needs that hindered it.</summary>
    /// <param name="path">The library.</param>
    /// <param name="message">What the system said when it refused to load it.</param>
    /// <returns>Its bytes with these needs made weak; null where they are not what hinders it, or are true needs.</returns>
    public static byte[]? Repaired(string path, string message)
    {
        var versions = Missing().Matches(message).Where(match => match.Groups["by"].Value == path).Select(match => match.Groups["version"].Value).ToHashSet();
        if (versions.Count == 0)
        {
            return null;
        }
        var library = File.ReadAllBytes(path);
        return versions.All(version => TryWeaken(library, version)) ? library : null;
    }

    /// <summary>Makes the need for a version weak, where nothing of that version is used.</summary>
    /// <param name="library">The bytes of the library, which are changed.</param>
    /// <param name="version">Such as <c>GLIBCXX_3.4.32</c>.</param>
    /// <returns>Whether it was done; if not, nothing was changed.</returns>
    public static bool TryWeaken(byte[] library, string version)
    {
        try
        {
            var sections = IsElf64(library) ? Sections(library) : [];
            var entry = sections.Where(s => s.Type == VersionNeed).Select(s => Find(library, s, sections[s.Link], version)).FirstOrDefault(found => found >= 0, -1);
            if (entry < 0 || (Half(library, entry + 4) & WeakFlag) != 0 || IsUsed(library, sections, Half(library, entry + 6)))
            {
                return false;
            }
            BinaryPrimitives.WriteUInt16LittleEndian(library.AsSpan(entry + 4), (ushort)(Half(library, entry + 4) | WeakFlag));
            return true;
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException or InvalidOperationException)
        {
            return false;
        }
    }

    static bool IsElf64(byte[] library) => library.AsSpan().StartsWith("\u007fELF\u0002\u0001"u8);

    static Section[] Sections(byte[] library)
    {
        var (start, count) = (Long(library, 0x28), Half(library, 0x3c));
        return [.. Enumerable.Range(0, count).Select(i => start + (i * SectionBytes)).Select(at => new Section(
            Word(library, at + 4), Long(library, at + 24), Long(library, at + 32), checked((int)Word(library, at + 40)), checked((int)Word(library, at + 44))))];
    }

    /// <summary>Position of the entry for a version, or -1: each library that is needed has a list of versions, in links of relative positions.</summary>
    static int Find(byte[] library, Section needs, Section texts, string version)
    {
        var name = Encoding.ASCII.GetBytes(version + '\0');
        var file = needs.Offset;
        for (var f = 0; f < needs.Info; f++)
        {
            var entry = file + (int)Word(library, file + 8);
            for (var v = 0; v < Half(library, file + 2); v++)
            {
                if (library.AsSpan(texts.Offset + (int)Word(library, entry + 8)).StartsWith(name))
                {
                    return entry;
                }
                entry += (int)Word(library, entry + 12);
            }
            file += (int)Word(library, file + 12);
        }
        return -1;
    }

    /// <summary>Whether any place of the library is to be filled with the address of a symbol of the version.</summary>
    static bool IsUsed(byte[] library, Section[] sections, int version)
    {
        var symbols = Array.FindIndex(sections, s => s.Type == DynamicSymbols);
        var versions = sections.First(s => s.Type == VersionIndexes).Offset;
        return sections.Where(s => s.Type == Relocations && s.Link == symbols).Any(s => Enumerable.Range(0, s.Size / RelocationBytes)
            .Select(i => (int)Word(library, s.Offset + (i * RelocationBytes) + 12))
            .Any(symbol => symbol > 0 && (Half(library, versions + (symbol * 2)) & IndexBits) == version));
    }

    static int Half(byte[] library, int at) => BinaryPrimitives.ReadUInt16LittleEndian(library.AsSpan(at));

    static uint Word(byte[] library, int at) => BinaryPrimitives.ReadUInt32LittleEndian(library.AsSpan(at));

    static int Long(byte[] library, int at) => checked((int)BinaryPrimitives.ReadUInt64LittleEndian(library.AsSpan(at)));

    [GeneratedRegex(@"version [`'](?<version>[\w.]+)' not found \(required by (?<by>[^)]+)\)")]
    private static partial Regex Missing();

    readonly record struct Section(uint Type, int Offset, int Size, int Link, int Info);
}
