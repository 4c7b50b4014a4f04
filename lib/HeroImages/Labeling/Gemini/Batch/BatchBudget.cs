namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>Whether a job may be paid for: even the worst has to fit, since nobody can stop it half way at a price.</summary>
static class BatchBudget
{
    /// <summary>What is spent, and what open jobs may still cost at the worst, in US dollars.</summary>
    public static decimal Bound(IEnumerable<Rating> ratings, IEnumerable<BatchJob> jobs) =>
        ratings.Sum(r => r.Answer.CostUsd ?? 0) + jobs.Where(j => j.IsOpen).Sum(j => j.WorstUsd ?? 0);

    /// <summary>Makes sure that a further amount fits.</summary>
    /// <param name="limit">US dollars in all; null for no limit.</param>
    /// <param name="ratings">The journal.</param>
    /// <param name="jobs">The jobs of the folder.</param>
    /// <param name="worst">The further amount; null where it is not known.</param>
    /// <exception cref="RaterStoppedException">It does not fit.</exception>
    public static void Require(decimal? limit, IEnumerable<Rating> ratings, IEnumerable<BatchJob> jobs, decimal? worst)
    {
        var bound = Bound(ratings, jobs);
        if (limit is { } most && (worst is null || bound + worst > most))
        {
            throw new RaterStoppedException(
                FormattableString.Invariant($"The budget of {most:0.####} USD does not cover it: {bound:0.######} USD are spent or may be by open jobs, and this could cost {worst:0.######} more at the worst. A higher --max-cost, or fewer pictures (--limit), goes on from here."),
                isPause: true);
        }
    }
}
