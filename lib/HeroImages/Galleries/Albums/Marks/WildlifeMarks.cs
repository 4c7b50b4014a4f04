using HeroImages.Files;

namespace HeroImages.Galleries.Albums.Marks;

/// <summary>Marks heroes in copies of Wildlife Insights' tables of images: <c>highlighted</c> becomes 1 in every row of the picture.</summary>
static class WildlifeMarks
{
    const string Highlighted = "highlighted";
    const string Tables = "images*.csv";

    static readonly MarkedTable Images = new(Read, Mark) { Needed = [Highlighted] };

    /// <summary>Copies the tables with the heroes marked.</summary>
    /// <param name="source">A table, or the folder of several named <c>images*.csv</c>.</param>
    /// <param name="target">The folder of the copies.</param>
    /// <param name="heroes">The heroes.</param>
    /// <param name="progress">Told rows read.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">There is no such table, or it has no column by which pictures can be told.</exception>
    public static (int Marked, IReadOnlyList<AlbumFailure> Missing) Copy(string source, string target, IReadOnlyList<HeroMark> heroes, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var files = Directory.Exists(source) ? Directory.EnumerateFiles(source, Tables).Order(StringComparer.Ordinal).ToList() : [source];
        if (files.Count == 0)
        {
            throw new InputException(source, null, $"no {Tables} is in this folder", "the download of Wildlife Insights, unpacked", "Name the right folder.");
        }
        files.ForEach(Check);
        return Images.Copy([.. files.Select(file => (file, Path.Combine(target, Path.GetFileName(file))))], heroes, progress, cancel);
    }

    static void Check(string file)
    {
        using var stream = InputFile.OpenRaw(file);
        var header = CsvRows.Read(stream).FirstOrDefault();
        if (header is null || CsvRows.Column(header, "location", "filename") < 0)
        {
            throw new InputException(file, "row 1", "neither a column \"location\" nor \"filename\"", "Wildlife Insights' table of images", "Name its images.csv.");
        }
    }

    static Action<RowMatcher, CsvRow, long> Read(CsvRow header)
    {
        var (ids, locations, names, deployments) = (CsvRows.Column(header, "image_id"), CsvRows.Column(header, "location"), CsvRows.Column(header, "filename"), CsvRows.Column(header, "deployment_id"));
        return (matcher, row, number) =>
        {
            var (id, location, file) = (row.Text(ids), row.Text(locations), row.Text(names));
            matcher.Add(number, id.Length > 0 ? id : location, location, file.Length > 0 ? $"{row.Text(deployments)}/{file}" : "", file);
        };
    }

    static Action<CsvRow, HeroMark> Mark(CsvRow header)
    {
        var column = CsvRows.Column(header, Highlighted);
        return (row, _) =>
        {
            if (row.Text(column) is not ("1" or "true" or "TRUE" or "True"))
            {
                row.Set(column, "1");
            }
        };
    }
}
