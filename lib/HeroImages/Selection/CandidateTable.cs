using System.Globalization;
using System.Text;
using CsvHelper;
using HeroImages.Files;

namespace HeroImages.Selection;

/// <summary>Candidates as a table.</summary>
static class CandidateTable
{
    static readonly string[] Header =
    [
        "rank", "file", "stratum", "score", "sequence", "frame", "frames", "location", "datetime", "animals", "species",
        "max_area", "max_confidence", "reasons", "copied_as",
    ];

    public static void Write(string path, CandidateSelection selection, TransferResult transfer)
    {
        // Unlike the default, this writes U+FFFD for half a surrogate pair, which a file name from Python may hold.
        using var stream = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using var csv = new CsvWriter(stream, CultureInfo.InvariantCulture);
        Array.ForEach(Header, csv.WriteField);
        csv.NextRecord();
        foreach (var (i, candidate) in selection.Candidates.Index())
        {
            WriteRow(csv, i + 1, candidate, transfer.Names.GetValueOrDefault(candidate.File));
            csv.NextRecord();
        }
    }

    static void WriteRow(CsvWriter csv, int rank, Candidate candidate, string? copiedAs)
    {
        csv.WriteField(rank);
        csv.WriteField(SafeCell.Of(candidate.File));
        csv.WriteField(SafeCell.Of(candidate.Stratum));
        csv.WriteField(candidate.Score);
        csv.WriteField(SafeCell.Of(candidate.Sequence));
        csv.WriteField(candidate.Frame);
        csv.WriteField(candidate.Frames);
        csv.WriteField(SafeCell.Of(candidate.Location));
        csv.WriteField(candidate.Time?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        csv.WriteField(candidate.Animals);
        csv.WriteField(SafeCell.Of(string.Join("; ", candidate.Species)));
        csv.WriteField(candidate.MaxArea);
        csv.WriteField(candidate.MaxConfidence);
        csv.WriteField(SafeCell.Of(string.Join("; ", candidate.Reasons)));
        csv.WriteField(SafeCell.Of(copiedAs ?? ""));
    }
}
