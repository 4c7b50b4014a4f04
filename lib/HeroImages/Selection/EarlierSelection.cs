using System.Text.Json;

namespace HeroImages.Selection;

/// <summary>
/// What a selection that is replaced had put into the folder and the new one does not have: left there, its pictures
/// would be taken for chosen ones.
/// </summary>
static class EarlierSelection
{
    /// <summary>Names of the pictures that the selection in a folder says it brought; none if there is none that can be read.</summary>
    public static IReadOnlyList<string> FilesOf(string folder)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, SelectionWriter.FileName));
            using var json = JsonDocument.Parse(stream);
            return [.. json.RootElement.GetProperty("candidates").EnumerateArray()
                .Select(c => c.GetProperty("copied_as").GetString()).OfType<string>().Where(IsPlainName)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    /// <summary>Removes what the new selection does not have.</summary>
    public static void Remove(string folder, IEnumerable<string> earlier, IEnumerable<string> now, SelectionWriterOptions options)
    {
        foreach (var path in earlier.Except(now, StringComparer.OrdinalIgnoreCase).Select(name => Path.Combine(folder, name)).Where(File.Exists))
        {
            File.Delete(path);
        }
        if (!options.ReferenceFormat)
        {
            File.Delete(Path.Combine(folder, SelectionWriter.ReferenceFileName));
        }
    }

    /// <summary>The file may have been edited: nothing outside the folder is ever removed.</summary>
    static bool IsPlainName(string name) =>
        name.Length > 0 && name.IndexOfAny(['/', '\\', ':', '\0']) < 0 && !name.StartsWith('.')
        && !name.StartsWith(Path.GetFileNameWithoutExtension(SelectionWriter.FileName) + ".", StringComparison.OrdinalIgnoreCase);
}
