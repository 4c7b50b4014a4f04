using System.Globalization;
using System.Text.RegularExpressions;
using HeroImages.Files;
using HeroImages.Sequences;

namespace HeroImages.Galleries.Albums.Marks;

/// <summary>Marks heroes in a copy of a Camtrap DP package: <c>favorite</c>, and the score in the comments of the medium.</summary>
static partial class CamtrapMarks
{
    const string Descriptor = "datapackage.json";
    const string Expected = "the datapackage.json of a Camtrap DP package, with a table \"media\" as CSV";

    /// <summary>Versions before 1.0 spelled it otherwise, and called the comments so.</summary>
    const string Favourite = "favorite|favourite";

    const string Comments = "mediaComments|comments";

    static readonly MarkedTable Media = new(Read, Mark) { Needed = [Favourite, Comments] };

    /// <summary>Copies the package, that is its description and all tables that it lists, with the heroes marked.</summary>
    /// <param name="package">The description, or its folder.</param>
    /// <param name="target">The folder of the copy.</param>
    /// <param name="heroes">The heroes.</param>
    /// <param name="progress">Told rows read.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">It is no package, or a table of it is missing.</exception>
    public static (int Marked, IReadOnlyList<AlbumFailure> Missing) Copy(string package, string target, IReadOnlyList<HeroMark> heroes, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var descriptor = Directory.Exists(package) ? Path.Combine(package, Descriptor) : package;
        var resources = Resources(descriptor);
        if (resources.GetValueOrDefault("media") is not { Paths.Count: > 0 } media)
        {
            throw new InputException(descriptor, "resources", "no table \"media\" in files", Expected, "Name the right file.");
        }
        MarkedTable.CopyFile(descriptor, Path.Combine(target, Path.GetFileName(descriptor)));
        foreach (var path in resources.Where(resource => resource.Value != media).SelectMany(resource => resource.Value.Paths).Distinct(StringComparer.Ordinal).Where(IsLocal).Except(media.Paths))
        {
            var (source, copy) = Pair(descriptor, target, path);
            MarkedTable.CopyFile(source, copy);
        }
        return Media.Copy([.. media.Paths.Distinct(StringComparer.Ordinal).Select(path => Table(descriptor, target, path))], heroes, progress, cancel);
    }

    static IReadOnlyDictionary<string, CamtrapResource> Resources(string descriptor)
    {
        using var scanner = new JsonScanner(InputFile.OpenRaw(descriptor), descriptor, 1 << 16);
        scanner.EnterObject();
        while (scanner.NextProperty(out var name))
        {
            if (name.SequenceEqual("resources"u8))
            {
                return CamtrapResource.ReadAll(scanner);
            }
            scanner.Skip();
        }
        throw new InputException(descriptor, null, "no \"resources\"", Expected, "Name the right file.");
    }

    static bool IsLocal(string path) => !path.Contains("://", StringComparison.Ordinal);

    static (string Source, string Target) Table(string descriptor, string target, string path) =>
        IsLocal(path) && !path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) ? Pair(descriptor, target, path)
        : throw new InputException(descriptor, "resources: media", $"a table that is no CSV beside the package: {path}", Expected, "Export the table as CSV.");

    static (string Source, string Target) Pair(string descriptor, string target, string path)
    {
        var source = RelativePath.Below(Path.GetDirectoryName(Path.GetFullPath(descriptor))!, path)
            ?? throw new InputException(descriptor, "resources", $"a path that leads out of the package: {path}", "paths below it");
        return File.Exists(source) ? (source, RelativePath.Below(target, path)!)
            : throw new InputException(descriptor, "resources", $"there is no file {path}", "all tables of the package", "Unpack the whole package into one folder.");
    }

    static Action<RowMatcher, CsvRow, long> Read(CsvRow header)
    {
        var (ids, paths, names, deployments) = (CsvRows.Column(header, "mediaID"), CsvRows.Column(header, "filePath"), CsvRows.Column(header, "fileName"), CsvRows.Column(header, "deploymentID"));
        return (matcher, row, number) =>
        {
            var (id, path, file) = (row.Text(ids), row.Text(paths), row.Text(names));
            matcher.Add(number, id.Length > 0 ? id : path, path, file.Length > 0 ? $"{row.Text(deployments)}/{file}" : "", file);
        };
    }

    static Action<CsvRow, HeroMark> Mark(CsvRow header)
    {
        var (favourite, comments) = (CsvRows.Column(header, Favourite.Split('|')), CsvRows.Column(header, Comments.Split('|')));
        return (row, hero) =>
        {
            if (!row.Text(favourite).Equals("true", StringComparison.OrdinalIgnoreCase))
            {
                row.Set(favourite, "true");
            }
            row.Set(comments, Comment(row.Text(comments), hero));
        };
    }

    /// <summary>What was there, without an earlier word of ours, and the score.</summary>
    static string Comment(string earlier, HeroMark hero)
    {
        var kept = Ours().Replace(earlier is "NA" or "NaN" or "nan" ? "" : earlier, "").TrimEnd();
        var score = hero.Score is { } value ? string.Create(CultureInfo.InvariantCulture, $"hero score {value:0.##}") : "hero";
        return kept.Length == 0 ? score : $"{kept} | {score}";
    }

    [GeneratedRegex(@"(^|\s*\|\s*)hero( score -?[0-9.]+)?$")]
    private static partial Regex Ours();
}
