using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using HeroImages.Files;
using Microsoft.Data.Analysis;

namespace HeroImages.Sql;

/// <summary>Data frames as CSV.</summary>
public static class FrameCsv
{
    /// <summary>Writes all rows under a line of names; texts that a spreadsheet would take for formulas get an apostrophe.</summary>
    /// <param name="frame">The rows.</param>
    /// <param name="output">Where to.</param>
    public static void Write(DataFrame frame, TextWriter output)
    {
        using var csv = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        foreach (var column in frame.Columns)
        {
            csv.WriteField(SafeCell.Of(column.Name));
        }
        csv.NextRecord();
        for (var row = 0L; row < frame.Rows.Count; row++)
        {
            foreach (var column in frame.Columns)
            {
                csv.WriteField(Cell(column[row]));
            }
            csv.NextRecord();
        }
    }

    static string Cell(object? value) => value switch
    {
        null => "",
        string text => SafeCell.Of(text),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
