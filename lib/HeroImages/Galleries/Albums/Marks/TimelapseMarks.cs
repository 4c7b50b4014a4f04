using System.Globalization;
using System.Text;
using HeroImages.Files;

namespace HeroImages.Galleries.Albums.Marks;

/// <summary>Writes a table that Timelapse imports: it finds pictures by folder and file, and fills a flag and a number of its template.</summary>
static class TimelapseMarks
{
    const string Header = "RelativePath,File,Hero,HeroScore";

    /// <summary>Writes the table. Cells stand as they are: this is a file for a program and not for a spreadsheet.</summary>
    public static void Write(IEnumerable<HeroMark> heroes, string target)
    {
        var text = new StringBuilder(Header).Append("\r\n");
        foreach (var hero in heroes.OrderBy(hero => hero.File, StringComparer.Ordinal))
        {
            var path = RelativePath.Normalize(hero.File);
            var slash = path.LastIndexOf('/');
            // Timelapse runs on Windows and keeps folders as that writes them.
            var folder = slash < 0 ? "" : path[..slash].Replace('/', '\\');
            text.Append(CultureInfo.InvariantCulture, $"{Cell(folder)},{Cell(path[(slash + 1)..])},true,{hero.Score:0.##}\r\n");
        }
        WholeFile.Write(target, Encoding.UTF8.GetBytes(text.ToString()));
    }

    static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
