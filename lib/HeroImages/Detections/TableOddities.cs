using HeroImages.Files;

namespace HeroImages.Detections;

/// <summary>Counts what can be judged only when the tables and all names are known.</summary>
static class TableOddities
{
    public static void Note(
        DetectionColumns columns, IReadOnlyList<CategoryEntry> categories, IReadOnlyList<ClassLabel> labels, OddityLog oddities)
    {
        NoteCategories(columns, categories, oddities);
        NoteClasses(columns, labels, oddities);
        NotePaths(columns.Files, oddities);
    }

    static void NoteCategories(DetectionColumns columns, IReadOnlyList<CategoryEntry> categories, OddityLog oddities)
    {
        var counts = new long[categories.Count];
        for (var d = 0; d < columns.Detections; d++)
        {
            counts[columns.Category[d]]++;
        }
        for (var c = 0; c < counts.Length; c++)
        {
            if (counts[c] > 0 && OddityOf(categories[c]) is { } kind)
            {
                oddities.Add([new OddityCount(kind, counts[c], [$"category \"{categories[c].Id}\" ({categories[c].Name ?? "not in the table"})"])]);
            }
        }
    }

    static Oddity? OddityOf(CategoryEntry entry) =>
        entry.Name is null ? Oddity.CategoryNotInTable
        : entry.Category == DetectionCategory.Placeholder ? Oddity.PlaceholderBox
        : entry.SpeciesName is not null ? Oddity.SpeciesAsCategory
        : null;

    static void NoteClasses(DetectionColumns columns, IReadOnlyList<ClassLabel> labels, OddityLog oddities)
    {
        // Without a table the name is the id.
        var unnamed = labels.Select(l => l.Name == l.Id).ToArray();
        if (!unnamed.Contains(true))
        {
            return;
        }
        for (var c = 0; c < columns.Class.Count; c++)
        {
            if (unnamed[columns.Class[c]])
            {
                var label = labels[columns.Class[c]];
                oddities.Add(Oddity.ClassNotInTable, () => $"class \"{label.Id}\"");
            }
        }
    }

    static void NotePaths(PathColumn files, OddityLog oddities)
    {
        var kinds = Enumerable.Range(0, files.Folders.Count).Select(f => PathOddities(files.Folders.Text(f)).ToArray()).ToArray();
        for (var i = 0; i < files.Count; i++)
        {
            foreach (var kind in IsOddByItself(files.Name(i)) ? PathOddities(files[i]) : kinds[files.Folder(i)])
            {
                var image = i;
                oddities.Add(kind, () => files[image]);
            }
        }
        foreach (var (later, _) in files.Repeats)
        {
            oddities.Add(Oddity.RepeatedFile, () => files[later]);
        }
    }

    /// <summary>A name that makes its path odd whatever the folder: <c>..</c> and <c>C:a.jpg</c>.</summary>
    static bool IsOddByItself(ReadOnlySpan<byte> name) => name.Length > 1 && (name[1] == ':' || name.SequenceEqual(".."u8));

    static IEnumerable<Oddity> PathOddities(string path)
    {
        if (path.Contains('\\'))
        {
            yield return Oddity.BackslashPath;
        }
        if (RelativePath.IsAbsolute(path))
        {
            yield return Oddity.AbsolutePath;
        }
        else if (RelativePath.Climbs(path))
        {
            yield return Oddity.ClimbingPath;
        }
    }
}
