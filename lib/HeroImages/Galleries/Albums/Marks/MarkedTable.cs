using System.IO.Compression;
using HeroImages.Files;

namespace HeroImages.Galleries.Albums.Marks;

/// <summary>Copies tables with some cells changed: all else stays byte for byte, and a file without a hero is copied as it is.</summary>
/// <param name="Reader">Given a header, gives what tells the matcher what a row is about.</param>
/// <param name="Marker">Given a header, gives what changes the cells of a hero's row.</param>
sealed record MarkedTable(Func<CsvRow, Action<RowMatcher, CsvRow, long>> Reader, Func<CsvRow, Action<CsvRow, HeroMark>> Marker)
{
    const int RowsPerStep = 1 << 14;

    /// <summary>Columns that are added, at the end, where a table does not have them.</summary>
    public IReadOnlyList<string> Needed { get; init; } = [];

    /// <summary>Copies the files of one table.</summary>
    /// <param name="files">Each file and its copy; names ending in .gz are packed.</param>
    /// <param name="heroes">The heroes.</param>
    /// <param name="progress">Told rows read.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>How many heroes have a row, and those that have none.</returns>
    /// <exception cref="InputException">A file is missing or no CSV.</exception>
    public (int Marked, IReadOnlyList<AlbumFailure> Missing) Copy(
        IReadOnlyList<(string Source, string Target)> files, IReadOnlyList<HeroMark> heroes, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var matcher = new RowMatcher(heroes);
        var number = 0L;
        var first = new List<long>();
        foreach (var (source, _) in files)
        {
            first.Add(number);
            number = Scan(source, matcher, number, progress, cancel);
        }
        var (rows, missing) = matcher.Result();
        foreach (var (place, (source, target)) in files.Index())
        {
            var end = place + 1 < first.Count ? first[place + 1] : number;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (rows.Keys.Any(row => row >= first[place] && row < end))
            {
                Rewrite(source, target, rows, first[place], cancel);
            }
            else
            {
                CopyFile(source, target);
            }
        }
        return (heroes.Count - missing.Count, missing);
    }

    /// <summary>Copies a file byte for byte; the copy may be changed even where the data must not be.</summary>
    public static void CopyFile(string source, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(source, target);
        File.SetAttributes(target, FileAttributes.Normal);
    }

    long Scan(string source, RowMatcher matcher, long number, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        using var stream = Opened(source);
        Action<RowMatcher, CsvRow, long>? read = null;
        foreach (var row in Guarded(source, CsvRows.Read(stream)))
        {
            if (read is null)
            {
                read = Reader(row);
                continue;
            }
            read(matcher, row, number++);
            if (number % RowsPerStep == 0)
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Report(new($"reading {Path.GetFileName(source)}", number, 0, "rows"));
            }
        }
        return number;
    }

    void Rewrite(string source, string target, IReadOnlyDictionary<long, HeroMark> rows, long number, CancellationToken cancel)
    {
        using var stream = Opened(source);
        using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        using var packed = IsPacked(source) ? new GZipStream(file, CompressionLevel.Optimal) : null;
        using var writer = CsvRows.Writer((Stream?)packed ?? file);
        Action<CsvRow, HeroMark>? mark = null;
        var (width, added) = (0, 0);
        foreach (var row in CsvRows.Read(stream))
        {
            if (mark is null)
            {
                width = row.Count;
                added = AddColumns(row);
                mark = Marker(row);
            }
            else
            {
                Widen(row, width, added);
                if (rows.TryGetValue(number++, out var hero))
                {
                    mark(row, hero);
                }
            }
            writer.Write(row.ToString());
            if (number % RowsPerStep == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }
        }
    }

    int AddColumns(CsvRow header)
    {
        var missing = Needed.Where(name => CsvRows.Column(header, name.Split('|')) < 0).ToList();
        missing.ForEach(name => header.Add(name.Split('|')[0]));
        return missing.Count;
    }

    /// <summary>Whole rows get cells for columns that were added; blank lines and rows of another length stay as they are.</summary>
    static void Widen(CsvRow row, int width, int added)
    {
        for (var left = row.Count == width ? added : 0; left > 0; left--)
        {
            row.Add("");
        }
    }

    static bool IsPacked(string source) => source.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    static Stream Opened(string source) => IsPacked(source) ? new GZipStream(InputFile.OpenRaw(source), CompressionMode.Decompress) : InputFile.OpenRaw(source);

    static IEnumerable<CsvRow> Guarded(string source, IEnumerable<CsvRow> rows)
    {
        using var each = rows.GetEnumerator();
        while (true)
        {
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }
            }
            catch (InvalidDataException e)
            {
                throw new InputException(source, null, $"the file is damaged: {e.Message}", "a CSV, or one packed with gzip", "Export it again.", e);
            }
            yield return each.Current;
        }
    }
}
