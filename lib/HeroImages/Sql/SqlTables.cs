using System.Collections;
using HeroImages.Labeling;
using HeroImages.Selection;
using Microsoft.Data.Analysis;

namespace HeroImages.Sql;

/// <summary>Values as tables.</summary>
static class SqlTables
{
    /// <summary>The rows of a value, or null when it has none.</summary>
    public static SqlTable? Of(object value) => value switch
    {
        DataFrame frame => frame.Columns.Count == 0 ? null : FrameTable.Of(frame),
        CandidateSelection selection => FrameTable.Of(selection.ToDataFrame()),
        IReadOnlyList<Candidate> candidates => FrameTable.Of(candidates.ToDataFrame()),
        IEnumerable<Candidate> candidates => FrameTable.Of(candidates.ToList().ToDataFrame()),
        IEnumerable<Rating> ratings => RatingTable.Of(ratings),
        RatingJournal journal => RatingTable.Of(journal.Earlier),
        string => null,
        IEnumerable rows => RecordTable.Of(rows),
        _ => null,
    };

    /// <summary>Whether a value has rows, told without walking them.</summary>
    public static bool Fits(object? value) => value is DataFrame { Columns.Count: > 0 } or CandidateSelection or RatingJournal
        || (value is IEnumerable and not string and not DataFrame && RecordTable.Fits(value.GetType()));
}
