using System.Text.Json;
using System.Text.RegularExpressions;
using HeroImages.Files;
using HeroImages.Galleries.Albums.Marks;

namespace HeroImages.Galleries.Albums;

/// <summary>The album that a folder held before: its files go, so that no picture stays that is no longer in the album.</summary>
static partial class EarlierAlbum
{
    /// <summary>Paths of its files, with slashes; none where there is no album that can be read.</summary>
    public static IReadOnlyList<string> FilesOf(string folder)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, AlbumWriter.FileName));
            using var document = JsonDocument.Parse(stream);
            return document.RootElement.TryGetProperty("files", out var files)
                ? [.. files.EnumerateArray().Select(file => file.GetString()).OfType<string>()]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    /// <summary>Removes the marks for other programs, which its list leaves out since it is for others.</summary>
    public static void RemoveMarks(string folder)
    {
        var marks = Path.Combine(folder, MarkWriter.Folder);
        if (!File.Exists(Path.Combine(folder, AlbumWriter.FileName)) || !Directory.Exists(marks))
        {
            return;
        }
        foreach (var made in Directory.EnumerateDirectories(marks).Where(path => MarkWriter.IsOurs(Path.GetFileName(path))).ToList())
        {
            Directory.Delete(made, recursive: true);
        }
    }

    /// <summary>Removes files; a path that leads out of the folder, or that no album makes, is passed over.</summary>
    public static void Remove(string folder, IEnumerable<string> files)
    {
        foreach (var path in files.Where(file => Made().IsMatch(file)).Select(file => RelativePath.Below(folder, file)).OfType<string>())
        {
            File.Delete(path);
        }
    }

    [GeneratedRegex(@"^(heroes/\d{3,}-[^/\\]+\.jpg|pictures/[0-9a-f]+\.jpg|page/[^/\\]+\.(js|css)|index\.html|album\.zip)$")]
    private static partial Regex Made();
}
