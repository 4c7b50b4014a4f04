using System.Text.Json.Nodes;
using HeroImages.Emulators.Control;
using HeroImages.Emulators.Gemini.Files;
using HeroImages.Emulators.Serving;
using HeroImages.Emulators.Traffic;

namespace HeroImages.Emulators.Gemini.Batches;

/// <summary>Leads jobs through their lives. Nothing happens by itself: whoever looks at a job first brings it up to the time.</summary>
sealed class BatchRunner(EntryServer server, FileStore files, RequestLog log, TimeProvider clock)
{
    static readonly TimeSpan Patience = TimeSpan.FromHours(48);

    /// <summary>Brings a job up to now.</summary>
    public void Settle(BatchJob job, EmulatorSettings settings)
    {
        var now = clock.GetUtcNow();
        if (job.IsDone)
        {
            return;
        }
        if (Due(job) <= now && job.FaultId != "batch-stuck")
        {
            End(job, settings);
        }
        else if (now - job.Created > Patience)
        {
            Close(job, BatchState.Expired, job.Created + Patience);
        }
        else
        {
            job.State = now < job.Starts || job.FaultId == "batch-stuck" ? BatchState.Pending : BatchState.Running;
        }
    }

    /// <summary>Cancels what is not done yet, as the settings say.</summary>
    public void Cancel(BatchJob job, EmulatorSettings settings)
    {
        Settle(job, settings);
        if (job.IsDone)
        {
            return;
        }
        var now = clock.GetUtcNow();
        if (job.State == BatchState.Pending || settings.Cancel == CancelCourse.None)
        {
            job.Error = Cancelled();
            Close(job, BatchState.Cancelled, now);
            return;
        }
        Interrupt(job, settings.Cancel, job.Progress(now), now);
    }

    static DateTimeOffset Due(BatchJob job) => job.FaultId is "batch-failed" or "batch-quota" ? job.Starts : job.Ends;

    static BatchError Cancelled() => new(1, "The operation was cancelled.");

    void End(BatchJob job, EmulatorSettings settings)
    {
        var trouble = settings.BadLine == BadLineCourse.Fail ? BatchReader.Trouble(job.Entries) : null;
        switch (job.FaultId)
        {
            case "batch-failed":
                Fail(job, new(13, "Internal error encountered."));
                break;
            case "batch-quota":
                Fail(job, new(8, "Resource has been exhausted: enqueued tokens for this model exceed the limit."));
                break;
            case "batch-expired":
                Close(job, BatchState.Expired, job.Ends);
                break;
            case "batch-cancelled":
                Interrupt(job, settings.Cancel == CancelCourse.None ? CancelCourse.None : CancelCourse.Partial, 0.5, job.Ends);
                break;
            case "batch-cancelled-late":
                Interrupt(job, CancelCourse.Succeeded, 0.5, job.Ends);
                break;
            default:
                Finish(job, trouble);
                break;
        }
    }

    void Finish(BatchJob job, string? trouble)
    {
        if (trouble is not null)
        {
            Fail(job, new(3, trouble));
            return;
        }
        Serve(job, job.Entries.Count);
        Close(job, BatchState.Succeeded, job.Ends);
    }

    static void Fail(BatchJob job, BatchError error)
    {
        job.Error = error;
        Close(job, BatchState.Failed, job.Ends);
    }

    void Interrupt(BatchJob job, CancelCourse course, double progress, DateTimeOffset at)
    {
        var isSuccess = course == CancelCourse.Succeeded;
        job.Error = isSuccess ? null : Cancelled();
        if (course != CancelCourse.None)
        {
            Serve(job, (int)(job.Entries.Count * progress), isSuccess);
        }
        Close(job, isSuccess ? BatchState.Succeeded : BatchState.Cancelled, at);
    }

    static void Close(BatchJob job, BatchState state, DateTimeOffset at) => (job.State, job.Ended) = (state, at);

    void Serve(BatchJob job, int count, bool namesTheRest = false)
    {
        var duplicates = BatchReader.DuplicateKeys(job.Entries).ToHashSet();
        var served = job.Entries.Select((entry, index) => index < count ? ServeOne(job, entry, index, duplicates) : EntryServer.Wrong(1, null))
            .Take(namesTheRest ? job.Entries.Count : count).ToList();
        (job.Succeeded, job.Failed) = (served.Count(entry => entry.IsGood), served.Count(entry => !entry.IsGood));
        Charge(job, served);
        job.Output = BatchOutput.Arrange(job, served);
        KeepFile(job);
    }

    ServedEntry ServeOne(BatchJob job, BatchEntry entry, int index, HashSet<string> duplicates)
    {
        if (entry.Key is not null && duplicates.Contains(entry.Key))
        {
            return EntryServer.Wrong(3, $"Duplicate key: {entry.Key}");
        }
        return job.FaultId switch
        {
            "batch-all-failed" => EntryServer.Wrong(13, "Internal error encountered."),
            "batch-partial" => ServePartly(job, entry, index),
            _ => server.Serve(job, entry, null),
        };
    }

    // Half of every dozen is sound, so that rounds over what failed come to an end.
    ServedEntry ServePartly(BatchJob job, BatchEntry entry, int index) => (index % 12) switch
    {
        1 => EntryServer.Wrong(13, "Internal error encountered."),
        2 => EntryServer.Wrong(13, null),
        3 => server.Serve(job, entry, "blocked-prompt"),
        4 => server.Serve(job, entry, "max-tokens"),
        5 => new(new JsonObject(), null, []),
        _ => server.Serve(job, entry, null),
    };

    void Charge(BatchJob job, List<ServedEntry> served)
    {
        var entry = job.Served;
        (entry.Operation, entry.At, entry.Batch, entry.Model, entry.Delivered) = (Operation.Served, clock.GetUtcNow(), job.Name, job.Model, true);
        (entry.Fault, entry.FaultBy, entry.BatchKeys) = (job.FaultId, job.Fault?.By, [.. job.Entries.Select(one => one.Key ?? "")]);
        entry.EntryFaults = EntryFaults(job, served);
        entry.PromptTokens = served.Sum(one => one.Tokens?.Prompt ?? 0);
        entry.OutputTokens = served.Sum(one => one.Tokens?.Output ?? 0);
        entry.Charged = [.. served.Where(one => one.Tokens is not null).SelectMany(one => one.Hashes)];
        log.Add(entry);
    }

    static Dictionary<string, string> EntryFaults(BatchJob job, List<ServedEntry> served)
    {
        var faults = new Dictionary<string, string>();
        foreach (var (index, entry) in served.Index().Where(one => one.Item.Fault is not null))
        {
            faults[job.Entries[index].Key ?? $"#{index}"] = entry.Fault!;
        }
        return faults;
    }

    void KeepFile(BatchJob job)
    {
        if (job.InputFile is not null)
        {
            var file = new StoredFile($"batch-{job.Id}", BatchOutput.Lines(job.Output!), "application/json", job.Ended ?? clock.GetUtcNow()) { IsGenerated = true, Markers = job.Markers };
            job.ResultFile = files.Add(file).Name;
        }
    }
}
