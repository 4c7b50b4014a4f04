namespace HeroImages.Scoring.Shards;

/// <summary>A part that is done.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Done">Its note.</param>
/// <param name="WasDone">Whether it was done before, and nothing was left to do.</param>
/// <param name="Failures">The first pictures that failed in this run, with their reasons.</param>
public sealed record ShardReport(string Table, ShardDone Done, bool WasDone, IReadOnlyList<ScoreRow> Failures);
