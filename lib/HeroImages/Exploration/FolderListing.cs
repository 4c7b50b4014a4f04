using System.IO.Enumeration;

namespace HeroImages.Exploration;

/// <summary>
/// One pass over the entries of a folder, which settles all images wanted there: asking for each file by itself takes
/// several times as long, and far more on a network.
/// </summary>
sealed class FolderListing
{
    static readonly string[] ImageExtensions = [".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".bmp", ".webp", ".avif"];
    static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wanted;

    FolderListing(Dictionary<string, int> wanted) => _wanted = wanted.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The wanted images that are there, and whether each is empty.</summary>
    public List<(int Image, bool IsEmpty)> Found { get; } = [];

    /// <summary>Names of image files that are not wanted, hidden ones left out.</summary>
    public List<string> Others { get; } = [];

    /// <summary>Names of folders, without hidden ones and links.</summary>
    public List<string> Folders { get; } = [];

    /// <summary>Lists a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="wanted">The images wanted in it, by name as it has to be written.</param>
    /// <exception cref="IOException">It cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be listed.</exception>
    public static FolderListing Of(string path, Dictionary<string, int> wanted)
    {
        var listing = new FolderListing(wanted);
        var entries = new FileSystemEnumerable<bool>(path, (ref FileSystemEntry entry) => listing.Add(ref entry), Everything);
        // Enumerating does the work; there is nothing to collect.
        _ = entries.Count();
        return listing;
    }

    /// <summary>True for the name of an image file, told by its extension.</summary>
    public static bool IsImage(ReadOnlySpan<char> name)
    {
        var extension = Path.GetExtension(name);
        foreach (var known in ImageExtensions)
        {
            if (extension.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    bool Add(ref FileSystemEntry entry)
    {
        if (entry.IsDirectory)
        {
            if (!entry.IsHidden && !IsLink(ref entry))
            {
                Folders.Add(entry.FileName.ToString());
            }
        }
        else if (_wanted.TryGetValue(entry.FileName, out var image))
        {
            AddFound(ref entry, image);
        }
        else if (IsImage(entry.FileName) && !entry.IsHidden)
        {
            Others.Add(entry.FileName.ToString());
        }
        return true;
    }

    void AddFound(ref FileSystemEntry entry, int image)
    {
        if (!IsLink(ref entry))
        {
            Found.Add((image, entry.Length == 0));
        }
        else if (LengthBehindLink(entry.ToFullPath()) is { } length)
        {
            Found.Add((image, length == 0));
        }
    }

    static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>Bytes of the file that a link leads to; null when it leads nowhere.</summary>
    static long? LengthBehindLink(string path) =>
        File.ResolveLinkTarget(path, returnFinalTarget: true) is FileInfo { Exists: true } file ? file.Length : null;
}
