using HeroImages.Labeling.Chat;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>
/// Brings a prepared job to the service, once: that its creation is being sent is on the disk before it is, and while it
/// is unclear whether it arrived, it is looked for, not sent again.
/// </summary>
sealed class JobSender(BatchContext context)
{
    /// <summary>The job, known to the service.</summary>
    /// <exception cref="RaterStoppedException">The service does not take it, or not now.</exception>
    public async Task<BatchJob> SendAsync(BatchJob job, CancellationToken cancel)
    {
        var waited = TimeSpan.Zero;
        for (var tries = 0; ; tries++)
        {
            job = job.State == BatchJobState.Submitting ? await FindAsync(job, cancel).ConfigureAwait(false) : job;
            if (job.State == BatchJobState.Submitted)
            {
                return job;
            }
            (job, var fault) = await TryAsync(job, cancel).ConfigureAwait(false);
            if (fault is not null)
            {
                var wait = RetryDelay.Of(fault, tries, 0);
                waited += wait;
                await WaitAsync(fault, wait, waited, cancel).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Looks for a job whose creation may have got lost. One that was never made is prepared again.</summary>
    public async Task<BatchJob> FindAsync(BatchJob job, CancellationToken cancel)
    {
        try
        {
            if (await ListedAsync(job, cancel).ConfigureAwait(false) is { } found)
            {
                return found;
            }
            // What was on its way when the answer got lost may take a while to appear.
            await Task.Delay(context.Options.Poll, context.Clock, cancel).ConfigureAwait(false);
            return await ListedAsync(job, cancel).ConfigureAwait(false) ?? Lost(job);
        }
        catch (Exception e) when (ServiceFaults.Of(e) is { } fault)
        {
            throw BatchStops.Of(fault, e);
        }
    }

    async Task<BatchJob?> ListedAsync(BatchJob job, CancellationToken cancel)
    {
        var listed = await context.Service.ListAsync(cancel).ConfigureAwait(false);
        var found = listed.Where(o => o.DisplayName == job.DisplayName).OrderBy(o => o.Created).ToList();
        var twice = found.Count > 1 ? $"the service has {found.Count} jobs of this name; the first counts" : null;
        return found.Count > 0 ? Known(job.Noted("found by its name after the answer to its creation was lost", twice), found[0].Name) : null;
    }

    BatchJob Lost(BatchJob job) => context.Folder.Save(job.Noted("its creation did not arrive and was sent again") with { State = BatchJobState.Prepared });

    BatchJob Known(BatchJob job, string name)
    {
        var known = context.Folder.Save(job with { State = BatchJobState.Submitted, RemoteName = name });
        File.Delete(context.Folder.Requests(job));
        return known;
    }

    async Task<(BatchJob Job, ServiceFault? Fault)> TryAsync(BatchJob job, CancellationToken cancel)
    {
        job = await UploadedAsync(job, cancel).ConfigureAwait(false);
        job = context.Folder.Save(job with { State = BatchJobState.Submitting, Submitted = context.Clock.GetUtcNow() });
        try
        {
            var operation = await context.Service.CreateAsync(job, context.Folder.Requests(job), cancel).ConfigureAwait(false);
            return operation.Name.Length > 0 ? (Known(job, operation.Name), null) : (job, new(ServiceFaultKind.Connection, "the service gave the job no name"));
        }
        catch (Exception e) when (ServiceFaults.Of(e) is { } fault)
        {
            return BatchStops.MayBeDone(fault) ? (job, fault) : (Refused(job, fault, e), fault);
        }
    }

    /// <summary>A job that was refused is as it was before, and its file, which may be what is wrong, is sent again.</summary>
    BatchJob Refused(BatchJob job, ServiceFault fault, Exception cause)
    {
        var isBusy = fault.Kind == ServiceFaultKind.RateLimit;
        var prepared = context.Folder.Save(job.Noted(isBusy ? null : $"refused: {fault.Message}") with { State = BatchJobState.Prepared, UploadedFile = isBusy ? job.UploadedFile : null });
        return isBusy && !fault.StopsRun ? prepared : throw BatchStops.Of(fault, cause);
    }

    async Task<BatchJob> UploadedAsync(BatchJob job, CancellationToken cancel)
    {
        if (job.Input == BatchInput.Inline || job.UploadedFile is not null)
        {
            return job;
        }
        try
        {
            var file = await context.Files.UploadAsync(context.Folder.Requests(job), job.DisplayName, cancel).ConfigureAwait(false);
            return context.Folder.Save(job with { UploadedFile = file });
        }
        catch (Exception e) when (ServiceFaults.Of(e) is { } fault)
        {
            throw BatchStops.Of(fault, e);
        }
    }

    async Task WaitAsync(ServiceFault fault, TimeSpan wait, TimeSpan waited, CancellationToken cancel)
    {
        if (waited > ServiceFault.LongestWait)
        {
            throw new RaterStoppedException($"The service takes no further job now. The same command goes on later. The service says: {fault.Message}", isPause: true);
        }
        context.Options.Note($"The creation of a job met trouble ({fault.Message}); going on in {wait.TotalSeconds:F0} s.");
        await Task.Delay(wait, context.Clock, cancel).ConfigureAwait(false);
    }
}
