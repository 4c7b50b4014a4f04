using System.Globalization;
using HeroImages.Labeling.Chat;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>Looks at all open jobs, round by round. Trouble with one does not keep it from the others.</summary>
sealed class PollRound(BatchContext context, JobCollector collector)
{
    readonly HashSet<string> _warned = [];

    public async Task<PollResult> LookAsync(CancellationToken cancel)
    {
        var (open, answered, oldest) = (0, 0L, TimeSpan.Zero);
        var states = new SortedSet<string>(StringComparer.Ordinal);
        RaterStoppedException? trouble = null;
        var jobs = context.Folder.Jobs;
        foreach (var job in jobs.Where(j => j.State == BatchJobState.Submitted))
        {
            var (look, met) = await TryAsync(job, cancel).ConfigureAwait(false);
            trouble = met is null || trouble is { IsPause: false } ? trouble : met;
            open += look?.Job.IsOpen == false ? 0 : 1;
            answered += look?.Job.IsOpen == true ? look.Operation.Succeeded + look.Operation.Failed : 0;
            states.Add(look is null ? "not reached" : look.Operation.State.ToLowerInvariant());
            oldest = Age(job) > oldest ? Age(job) : oldest;
            Warn(job, look, met);
        }
        var isHome = context.Folder.Jobs.Where(j => !j.IsOpen).Sum(j => j.Entries.Count);
        var detail = string.Create(CultureInfo.InvariantCulture, $"{open:N0} jobs open ({string.Join(", ", states)}), the oldest {oldest.TotalHours:F1} h");
        return new(open, new("waiting", isHome + answered, jobs.Sum(j => j.Entries.Count), "pictures", open > 0 ? detail : null), trouble);
    }

    async Task<(JobLook? Look, RaterStoppedException? Trouble)> TryAsync(BatchJob job, CancellationToken cancel)
    {
        try
        {
            return (await collector.LookAsync(job, cancel).ConfigureAwait(false), null);
        }
        catch (ServiceException e) when (e.Fault.Kind == ServiceFaultKind.NoModel)
        {
            return (null, BatchStops.Unknown(job, e));
        }
        catch (Exception e) when (ServiceFaults.Of(e) is { } fault)
        {
            return (null, BatchStops.Of(fault, e));
        }
    }

    TimeSpan Age(BatchJob job) => context.Clock.GetUtcNow() - (job.Submitted ?? job.Created);

    /// <summary>Says what is new of a job: that it is over, slow or cannot be looked at, and what is odd about it.</summary>
    void Warn(BatchJob job, JobLook? look, RaterStoppedException? met)
    {
        var isSlow = look?.Job.IsOpen == true && Age(job) > PollPlan.UsualAge;
        var slow = isSlow ? "it is older than a day; it may still come, and expires after two (then: hero batch resume --resubmit). Cancelling it frees no quota at once." : null;
        var over = look?.Job.State switch
        {
            BatchJobState.Collected => "collected",
            BatchJobState.Ended => "over without results",
            _ => null,
        };
        foreach (var text in new[] { over, slow, met is { IsPause: true } ? met.Message : null }.Concat(look?.Job.Remarks.Except(job.Remarks) ?? []).Concat([look?.Operation.Warning]).OfType<string>().Where(text => _warned.Add($"{job.DisplayName} {text}")))
        {
            context.Options.Note($"{job.DisplayName}: {text}");
        }
    }
}
