using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Labeling;

/// <summary>The pictures that a command is given: a folder, a list, or a selection.</summary>
public static class PictureList
{
    /// <summary>The name of a selection's file.</summary>
    public const string SelectionFile = "candidates.json";

    static readonly string[] Endings = [".jpg", ".jpeg", ".png"];

    /// <summary>Finds the pictures.</summary>
    /// <param name="source">
    /// A folder (its pictures by name: .jpg, .jpeg, .png in any case); a <c>candidates.json</c>, or a folder that holds one
    /// (in the order of choice); another .json with a list of paths; or a text file with one path a line, where blank
    /// lines and lines that begin with # do not count. A <c>next.json</c> is read like a selection.
    /// </param>
    /// <param name="images">
    /// The folder that paths in a list or a selection are below; null for the working folder, and for a selection the
    /// copies beside it. Pictures of a folder within it are named as it names them, which is how results know them.
    /// </param>
    /// <param name="recursive">Whether a folder's folders count as well.</param>
    /// <returns>Each picture once. A folder and a list are sorted by name.</returns>
    /// <exception cref="InputException">It is not there, is no list, or a path in a selection leads out of the image folder.</exception>
    public static IReadOnlyList<RatingPicture> Read(string source, string? images = null, bool recursive = false)
    {
        var selection = Path.Combine(source, SelectionFile);
        return Directory.Exists(source) && File.Exists(selection) && !recursive ? Selected(selection, images)
            : Directory.Exists(source) ? Folder(source, images, recursive)
            : !File.Exists(source) ? throw new InputException(source, null, "there is no such file or folder", "a folder of pictures, a list, or candidates.json", "Check the name.")
            : source.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? Json(source, images)
            : Listed(Lines(source), images);
    }

    /// <summary>Whether a source is a selection, which may have its pictures beside it.</summary>
    public static bool IsSelection(string source) =>
        Path.GetFileName(source).Equals(SelectionFile, StringComparison.OrdinalIgnoreCase) || File.Exists(Path.Combine(source, SelectionFile));

    static List<RatingPicture> Folder(string folder, string? images, bool recursive)
    {
        var root = images is not null && IsWithin(folder, images) ? images : folder;
        var all = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = recursive, AttributesToSkip = FileAttributes.System });
        return
        [
            .. from path in all
               where Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
               let name = Path.GetRelativePath(root, path).Replace('\\', '/')
               orderby name
               select new RatingPicture(name, path, []),
        ];
    }

    static bool IsWithin(string folder, string root) => !Path.IsPathRooted(Path.GetRelativePath(root, folder)) && !RelativePath.Climbs(Path.GetRelativePath(root, folder));

    static IEnumerable<string> Lines(string file)
    {
        try
        {
            return [.. File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(file, null, $"it cannot be read: {e.Message}", "a list of paths", "Check the file.", e);
        }
    }

    static IReadOnlyList<RatingPicture> Json(string file, string? images)
    {
        using var document = Parsed(file);
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.Array => Listed(document.RootElement.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!), images),
            JsonValueKind.Object when document.RootElement.TryGetProperty("candidates", out var candidates) => Selected(file, candidates, images),
            _ => throw new InputException(file, null, "neither a list nor a selection", "a JSON list of paths, or candidates.json", "Name the right file."),
        };
    }

    static IReadOnlyList<RatingPicture> Selected(string file, string? images)
    {
        using var document = Parsed(file);
        return document.RootElement.TryGetProperty("candidates", out var candidates)
            ? Selected(file, candidates, images)
            : throw new InputException(file, null, "no \"candidates\"", "what hero select writes", "Select again.");
    }

    static JsonDocument Parsed(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonDocument.Parse(stream);
        }
        catch (JsonException e)
        {
            throw new InputException(file, $"line {e.LineNumber + 1}", "broken JSON", "a JSON list of paths, or candidates.json", "Make the file again.", e);
        }
    }

    /// <summary>The copies beside a selection come first: they are what it was made for. Their boxes are not in it.</summary>
    static IReadOnlyList<RatingPicture> Selected(string file, JsonElement candidates, string? images)
    {
        var beside = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return
        [
            .. from candidate in candidates.EnumerateArray()
               let name = Text(candidate, "file") ?? throw new InputException(file, "candidates", "one without \"file\"", "what hero select writes", "Select again.")
               let copy = Text(candidate, "copied_as") is { } copied ? Path.Combine(beside, Path.GetFileName(copied)) : null
               let path = images is not null ? Below(images, name, file) : copy ?? Own(candidate, beside) ?? Below(".", name, file)
               group (name, path) by name into same
               select new RatingPicture(same.Key, same.First().path, []),
        ];
    }

    /// <summary>What <c>hero next</c> adds where a picture lies outside a folder of images; like a list's, such a path is the user's own word.</summary>
    static string? Own(JsonElement candidate, string beside) => Text(candidate, "path") is { } path ? Path.GetFullPath(Path.Combine(beside, path)) : null;

    static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static string Below(string folder, string name, string file) => RelativePath.Below(folder, name)
        ?? throw new InputException(file, "candidates", $"the path \"{name}\", which leads out of the image folder", "paths below it", "Name the right folder with --images.");

    /// <summary>A list is the user's own word: its paths may be absolute.</summary>
    static IReadOnlyList<RatingPicture> Listed(IEnumerable<string> paths, string? images) =>
        [.. paths.Distinct().Order(StringComparer.Ordinal).Select(path => new RatingPicture(path, Path.Combine(images ?? "", path), []))];
}
