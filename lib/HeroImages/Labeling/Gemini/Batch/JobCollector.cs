using System.Text.Encodings.Web;
using System.Text.Json;
using HeroImages.Files;
using HeroImages.Labeling.Chat;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>Looks at jobs and brings home what is over. Results are on our disk, whole, before the first is read.</summary>
sealed class JobCollector(BatchContext context)
{
    static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Looks at a job once, and takes its results when it is over.</summary>
    /// <exception cref="ServiceException">It could not be looked at.</exception>
    public async Task<JobLook> LookAsync(BatchJob job, CancellationToken cancel)
    {
        if (File.Exists(context.Folder.Results(job)) && job.State == BatchJobState.Submitted)
        {
            return Taken(job, null);
        }
        var operation = await context.Service.GetAsync(job.RemoteName!, cancel).ConfigureAwait(false);
        job = job.Noted(operation.Warning);
        return operation.Course == BatchCourse.Unfinished ? new(job, operation)
            : !operation.HasOutput ? new(Ended(job, operation, Reason(operation)), operation)
            : await TakeAsync(job, operation, cancel).ConfigureAwait(false);
    }

    async Task<JobLook> TakeAsync(BatchJob job, GeminiOperation operation, CancellationToken cancel)
    {
        try
        {
            await SaveAsync(job, operation, cancel).ConfigureAwait(false);
        }
        catch (ServiceException e) when (e.Fault.Kind is ServiceFaultKind.BadKey or ServiceFaultKind.NoModel)
        {
            return new(Ended(job, operation, "its result file is gone, since the service keeps files for two days only; its pictures have to be sent again"), operation);
        }
        var taken = Taken(job, operation);
        if (job.UploadedFile is { } file && operation.Course == BatchCourse.Succeeded)
        {
            await context.Files.DeleteAsync(file, cancel).ConfigureAwait(false);
        }
        return taken;
    }

    async Task SaveAsync(BatchJob job, GeminiOperation operation, CancellationToken cancel)
    {
        if (operation.ResultFile is { } file)
        {
            await context.Files.DownloadAsync(file, context.Folder.Results(job), cancel).ConfigureAwait(false);
        }
        else
        {
            OutputFolder.Guard(context.Folder.Path, () => Write(context.Folder.Results(job), operation.Results!));
        }
    }

    static void Write(string path, IReadOnlyList<JsonElement> results)
    {
        var unfinished = path + BatchFolder.Unfinished;
        using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            foreach (var result in results)
            {
                using var writer = new Utf8JsonWriter(stream, OneLine);
                result.WriteTo(writer);
                writer.Flush();
                stream.Write("\n"u8);
            }
            stream.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Writes the ratings that the journal does not have yet; each has an id that tells.</summary>
    JobLook Taken(BatchJob job, GeminiOperation? operation)
    {
        var results = ResultAligner.Align(File.ReadLines(context.Folder.Results(job)), [.. job.Entries.Select(e => e.ImageSha256)], job.Input);
        var judge = new ResultJudge(job, Price(job), operation?.Ended ?? context.Clock.GetUtcNow());
        using (var journal = RatingJournal.Open(context.Folder.Path))
        {
            var written = journal.Earlier.Select(r => r.RatingId).ToHashSet(StringComparer.Ordinal);
            var ratings = job.Entries.Select(e => judge.Rate(e, results.ByKey.TryGetValue(e.ImageSha256, out var result) ? result : null));
            foreach (var rating in ratings.Where(r => !written.Contains(r.RatingId)))
            {
                journal.Append(rating);
            }
        }
        var reason = operation is { Course: not BatchCourse.Succeeded } ? Reason(operation) : null;
        return new(Over(job.Noted([.. results.Remarks, reason]), operation, BatchJobState.Collected), operation ?? Over(job));
    }

    BatchJob Ended(BatchJob job, GeminiOperation operation, string reason) => Over(job.Noted(reason), operation, BatchJobState.Ended);

    BatchJob Over(BatchJob job, GeminiOperation? operation, BatchJobState state) =>
        context.Folder.Save(job with { State = state, Finished = operation?.Ended ?? context.Clock.GetUtcNow() });

    static GeminiOperation Over(BatchJob job) => new() { Name = job.RemoteName!, State = "SUCCEEDED", Course = BatchCourse.Succeeded };

    RequestPrice Price(BatchJob job) => EmulatedRater.Is(job.Rater)
        ? RequestPrice.Free
        : GeminiPrice.Of(job.Model, job.Settings, context.Options.Catalog, DateOnly.FromDateTime(context.Clock.GetUtcNow().UtcDateTime), isBatch: true) ?? new((_, _) => 0, (_, _) => null);

    static string Reason(GeminiOperation operation) => operation.Course switch
    {
        BatchCourse.Expired => "it expired after two days without results; smaller parts come through more easily",
        BatchCourse.Cancelled => "it was cancelled",
        BatchCourse.Failed => $"it failed: {operation.Error?.Message ?? "without an explanation"}",
        _ => "it is over, but has no results",
    };
}
