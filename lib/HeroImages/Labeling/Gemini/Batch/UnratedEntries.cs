namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>What the jobs that are over left without a final rating.</summary>
static class UnratedEntries
{
    /// <summary>Jobs that are over, the latest first, each with the pictures that still want a rating. A picture belongs to its latest job; one that is in an open job to none.</summary>
    public static IReadOnlyList<(BatchJob Job, IReadOnlyList<BatchEntry> Entries)> Of(IEnumerable<BatchJob> jobs, RatingIndex ratings)
    {
        var all = jobs.ToList();
        var taken = all.Where(j => j.IsOpen).SelectMany(j => j.Entries.Select(e => (e.ImageSha256, j.Rater))).ToHashSet();
        var unrated = new List<(BatchJob, IReadOnlyList<BatchEntry>)>();
        foreach (var job in all.Where(j => !j.IsOpen).OrderByDescending(j => j.Created).ThenByDescending(j => j.Part))
        {
            var entries = job.Entries.Where(e => ratings.Find(e.ImageSha256, job.Rater) is null && taken.Add((e.ImageSha256, job.Rater))).ToList();
            if (entries.Count > 0)
            {
                unrated.Add((job, entries));
            }
        }
        return unrated;
    }
}
