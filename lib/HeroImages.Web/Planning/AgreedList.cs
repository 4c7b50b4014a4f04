using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using HeroImages.Files;

namespace HeroImages.Web.Planning;

/// <summary>Reads the set of pictures that everybody rates first: a CSV with the columns <c>file</c>, <c>value</c> and, if there are words, <c>why</c>.</summary>
public static class AgreedList
{
    /// <summary>Reads a list.</summary>
    /// <param name="file">The CSV.</param>
    /// <param name="images">The folder that names are below; null for the folder of the CSV.</param>
    /// <exception cref="InputException">It cannot be read, a column is missing, a value is not within 0 to 10, or a name leads out of the folder.</exception>
    public static IReadOnlyList<ReviewPicture> Read(string file, string? images)
    {
        try
        {
            using var reader = new StreamReader(file);
            using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, MissingFieldFound = null });
            return [.. Rows(csv, file, images ?? Path.GetDirectoryName(Path.GetFullPath(file))!).DistinctBy(p => p.File, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(file, null, $"it cannot be read: {e.Message.Split(" : '")[0].TrimEnd('.')}", "a CSV with the columns file, value and why", "Check the name.", e);
        }
        catch (CsvHelperException e)
        {
            throw new InputException(file, null, "this is no CSV", "a CSV with the columns file, value and why", "Check the file.", e);
        }
    }

    static List<ReviewPicture> Rows(CsvReader csv, string file, string images)
    {
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not { } header || !header.Contains("file") || !header.Contains("value"))
        {
            throw new InputException(file, "line 1", "the columns file and value are not both there", "file,value,why", "Add the line.");
        }
        var rows = new List<ReviewPicture>();
        while (csv.Read())
        {
            rows.Add(Row(csv, file, images));
        }
        return rows.Count > 0 ? rows : throw new InputException(file, null, "there is no picture in it", "a line for each picture", "Add some, or leave it out.");
    }

    static ReviewPicture Row(CsvReader csv, string file, string images)
    {
        var (name, place) = (csv.GetField("file") ?? "", $"line {csv.Parser.RawRow}");
        if (!double.TryParse(csv.GetField("value"), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || value is not (>= 0 and <= 10))
        {
            throw new InputException(file, place, $"the value \"{csv.GetField("value")}\"", "a number from 0 to 10");
        }
        var path = RelativePath.Below(images, name) ?? throw new InputException(file, place, $"the path \"{name}\", which leads out of the image folder", "paths below it", "Name the right folder with --images.");
        return File.Exists(path)
            ? new(name, path) { Agreed = value, AgreedWhy = csv.GetField("why") is { Length: > 0 } why ? why : null }
            : throw new InputException(file, place, $"there is no picture \"{name}\"", $"a picture below {images}", "Check the name, or --images.");
    }
}
