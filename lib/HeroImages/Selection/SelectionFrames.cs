using Microsoft.Data.Analysis;
using static HeroImages.Exploration.FrameColumns;

namespace HeroImages.Selection;

/// <summary>Selections and what is reported of them as data frames.</summary>
public static class SelectionFrames
{
    /// <summary>One row a candidate, in the order of choice.</summary>
    public static DataFrame ToDataFrame(this CandidateSelection selection) => selection.Candidates.ToDataFrame();

    /// <summary>One row a candidate; several species or reasons are joined by semicolons.</summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<Candidate> rows) => new(
        Text("file", rows, r => r.File),
        Text("stratum", rows, r => r.Stratum),
        Number("score", rows, r => r.Score),
        Text("sequence", rows, r => r.Sequence),
        Whole("frame", rows, r => r.Frame),
        Whole("frames", rows, r => r.Frames),
        Text("location", rows, r => r.Location),
        Time("datetime", rows, r => r.Time),
        Whole("animals", rows, r => r.Animals),
        Text("species", rows, r => string.Join("; ", r.Species)),
        Number("max_area", rows, r => r.MaxArea),
        Number("max_confidence", rows, r => r.MaxConfidence),
        Text("reasons", rows, r => string.Join("; ", r.Reasons)));

    /// <summary>One row a stratum.</summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<StratumReport> rows) => new(
        Text("stratum", rows, r => r.Name),
        Number("share", rows, r => r.Share),
        Whole("available", rows, r => r.Available),
        Whole("asked", rows, r => r.Asked),
        Whole("found", rows, r => r.Found),
        Whole("short_fall", rows, r => r.ShortFall));

    /// <summary>One row a reason for leaving images out.</summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<ExclusionCount> rows) => new(
        Text("reason", rows, r => ExclusionText.Of(r.Reason)),
        Whole("images", rows, r => r.Images));

    /// <summary>One row a limit on likeness.</summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<LimitReport> rows) => new(
        Text("limit", rows, r => r.Limit.ToString()),
        Number("asked", rows, r => r.Asked),
        Number("reached", rows, r => r.Reached),
        Flag("gave_way", rows, r => r.GaveWay),
        Whole("picks_over", rows, r => r.PicksOver));

    /// <summary>One row a quota or limit, with the mean score it costs.</summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<Price> rows) => new(
        Text("of", rows, r => r.Of),
        Number("mean_score", rows, r => r.MeanScore));

    /// <summary>One row a recipe.</summary>
    public static DataFrame ToDataFrame(this RecipeComparison comparison) => new(
        Text("recipe", comparison.Rows, r => r.Recipe),
        Whole("picks", comparison.Rows, r => r.Picks),
        Whole("images", comparison.Rows, r => r.Images),
        Whole("sequences", comparison.Rows, r => r.Sequences),
        Whole("species", comparison.Rows, r => r.Species),
        Whole("locations", comparison.Rows, r => r.Locations),
        Whole("with_people", comparison.Rows, r => r.WithPeople),
        Number("mean_max_area", comparison.Rows, r => r.MeanMaxArea),
        Number("mean_max_confidence", comparison.Rows, r => r.MeanMaxConfidence),
        Number("mean_animals", comparison.Rows, r => r.MeanAnimals),
        Number("seconds", comparison.Rows, r => r.Seconds),
        Whole("only_here", comparison.Rows, r => r.OnlyHere));
}
