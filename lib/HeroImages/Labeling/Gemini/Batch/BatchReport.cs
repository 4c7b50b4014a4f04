namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>How the pictures of a folder's jobs stand.</summary>
public sealed record BatchReport
{
    /// <summary>Jobs.</summary>
    public required int Jobs { get; init; }

    /// <summary>Those that are still to bring something.</summary>
    public required int OpenJobs { get; init; }

    /// <summary>Different pictures in them; asked about in two ways they count twice.</summary>
    public required int Pictures { get; init; }

    /// <summary>Those with a value.</summary>
    public required int Rated { get; init; }

    /// <summary>Those in an open job.</summary>
    public required int Waiting { get; init; }

    /// <summary>Those that failed, or whose job brought nothing.</summary>
    public required int Failed { get; init; }

    /// <summary>Mean of the values; null where there are none.</summary>
    public required double? Mean { get; init; }

    /// <summary>US dollars that their ratings cost, as far as prices are known.</summary>
    public required decimal CostUsd { get; init; }

    /// <summary>Failures by their words, most frequent first.</summary>
    public required IReadOnlyList<FailureCount> Failures { get; init; }

    /// <summary>Reads it off the jobs and the journal, whatever happened before.</summary>
    internal static BatchReport Of(IReadOnlyList<BatchJob> jobs, IReadOnlyList<Rating> ratings)
    {
        var last = ratings.GroupBy(r => (r.ImageSha256, r.Rater)).ToDictionary(g => g.Key, g => g.LastOrDefault(r => r.IsFinal) ?? g.Last());
        var pictures = jobs.SelectMany(job => job.Entries.Select(entry => (Job: job, Entry: entry))).GroupBy(x => (x.Entry.ImageSha256, x.Job.Rater)).ToList();
        var keys = pictures.Select(p => p.Key).ToHashSet();
        var rated = pictures.Where(p => last.GetValueOrDefault(p.Key)?.Answer.Value is not null).ToList();
        var waiting = pictures.Except(rated).Where(p => p.Any(x => x.Job.IsOpen)).ToList();
        var failed = pictures.Except(rated).Except(waiting).Select(p => (Text: FailureOf(last.GetValueOrDefault(p.Key), p.Last().Job), p.First().Entry.File)).ToList();
        return new()
        {
            Jobs = jobs.Count,
            OpenJobs = jobs.Count(j => j.IsOpen),
            Pictures = pictures.Count,
            Rated = rated.Count,
            Waiting = waiting.Count,
            Failed = failed.Count,
            Mean = rated.Count > 0 ? rated.Average(p => last[p.Key].Answer.Value!.Value) : null,
            CostUsd = ratings.Where(r => keys.Contains((r.ImageSha256, r.Rater))).Sum(r => r.Answer.CostUsd ?? 0),
            Failures = [.. failed.GroupBy(f => f.Text).Select(g => new FailureCount(g.Key, g.Count(), g.First().File)).OrderByDescending(f => f.Count).ThenBy(f => f.Failure, StringComparer.Ordinal)],
        };
    }

    static string FailureOf(Rating? rating, BatchJob job) => rating?.Answer.Failure?.ToString() ?? $"no result: {(job.Remarks is [.., var last] ? last : "its job brought nothing")}";
}
