using HeroImages.Files;
using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Labeling.Services;

/// <summary>
/// Batch jobs of a service in a folder, one call a step; each step may be the last before the program ends, and the next one goes on. Where
/// the service is the technical rater, submitting rates at once.
/// </summary>
public static class BatchRatings
{
    static readonly TimeSpan Poll = TimeSpan.FromSeconds(30), EmulatorPoll = TimeSpan.FromSeconds(0.5);

    /// <summary>Sends pictures off that are not rated in the folder, nor on their way.</summary>
    /// <param name="service">The service.</param>
    /// <param name="pictures">The pictures; those that show people stay out.</param>
    /// <param name="folder">Where jobs and ratings are kept.</param>
    /// <param name="maxCost">US dollars that the ratings of the folder may cost in all; null for no limit.</param>
    /// <param name="progress">Told pictures prepared.</param>
    /// <param name="cancel">Stops the sending.</param>
    /// <exception cref="RaterStoppedException">Even the worst case has to fit the limit, and does not; or the service refuses.</exception>
    public static async Task<BatchReport> SubmitBatchAsync(
        this RatingService service, IReadOnlyList<RatingPicture> pictures, string folder, decimal? maxCost = null, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        if (service.Endpoint is null)
        {
            await service.RateAsync(pictures, folder, progress, cancel).ConfigureAwait(false);
            return BatchRun.ReportOf(folder);
        }
        using var jobs = BatchFolder.Open(folder);
        var setup = new BatchSetup { Model = service.GeminiModel, Chat = service.Setup, Gemini = service.Options, MaxCost = maxCost, IsEmulated = service.Rung == ServiceRung.Emulator };
        await Run(service, jobs).SubmitAsync(pictures, setup, progress, cancel).ConfigureAwait(false);
        return BatchRun.ReportOf(folder);
    }

    /// <summary>Waits for the jobs of the folder and brings their ratings home.</summary>
    /// <param name="service">The service that they were sent to.</param>
    /// <param name="folder">Where jobs and ratings are kept.</param>
    /// <param name="progress">Told jobs that are over.</param>
    /// <param name="cancel">Stops the waiting; jobs go on.</param>
    public static async Task<BatchReport> ResumeBatchAsync(this RatingService service, string folder, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        if (service.Endpoint is not null)
        {
            using var jobs = BatchFolder.Open(folder);
            await Run(service, jobs).WaitAsync(progress, cancel).ConfigureAwait(false);
        }
        return BatchRun.ReportOf(folder);
    }

    /// <summary>Asks the service to cancel the open jobs of the folder; what they have done can still be brought home.</summary>
    /// <param name="service">The service that they were sent to.</param>
    /// <param name="folder">Where jobs and ratings are kept.</param>
    /// <param name="cancel">Stops the asking.</param>
    /// <returns>Jobs that were asked for.</returns>
    public static async Task<int> CancelBatchAsync(this RatingService service, string folder, CancellationToken cancel = default)
    {
        var open = service.Endpoint is null ? [] : BatchFolder.Read(folder).Where(job => job.IsOpen && job.State != BatchJobState.Prepared).ToList();
        foreach (var job in open)
        {
            await new BatchService(service.Http, service.Endpoint!, TimeProvider.System).CancelAsync(job, cancel).ConfigureAwait(false);
        }
        return open.Count;
    }

    static BatchRun Run(RatingService service, BatchFolder jobs) =>
        new(service.Http, service.Endpoint!, jobs, new() { Poll = service.Rung == ServiceRung.Emulator ? EmulatorPoll : Poll });
}
