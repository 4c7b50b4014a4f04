using Microsoft.Data.Analysis;
using static HeroImages.Exploration.FrameColumns;

namespace HeroImages.Exploration;

/// <summary>The tables of a <see cref="VerifyReport"/> as data frames.</summary>
public static class VerifyFrames
{
    /// <summary>One row a path with which something is wrong, in order of path.</summary>
    public static DataFrame ToDataFrame(this VerifyReport report) => report.Findings.ToDataFrame();

    /// <summary>One row a finding.</summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<PathFinding> rows) => new(
        Text("file", rows, r => r.File),
        Text("status", rows, r => r.Status.ToString()),
        Text("reason", rows, r => r.Reason),
        Text("suggestion", rows, r => r.Suggestion));

    /// <summary>One row an orphaned file, in order of path.</summary>
    public static DataFrame OrphansToDataFrame(this VerifyReport report) => new(Text("file", report.Orphans, file => file));
}
