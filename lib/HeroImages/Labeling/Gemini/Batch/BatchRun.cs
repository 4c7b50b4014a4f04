using HeroImages.Files;
using HeroImages.Labeling.Chat;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>
/// Sends pictures to Gemini as batch jobs and brings their ratings into the journal of a folder. Every step is on the
/// disk before and after it is taken: a process may end in any way at any time, and the next one goes on. For one thread.
/// </summary>
public sealed class BatchRun
{
    readonly BatchContext _context;
    readonly JobSender _sender;
    readonly JobCollector _collector;

    /// <param name="http">See <see cref="RaterHttp.Create"/>.</param>
    /// <param name="endpoint">Where, and with which key.</param>
    /// <param name="folder">The folder of the journal and the jobs.</param>
    /// <param name="options">How; null for the usual way.</param>
    public BatchRun(HttpClient http, GeminiEndpoint endpoint, BatchFolder folder, BatchRunOptions? options = null)
    {
        var given = options ?? new();
        _context = new(folder, new(http, endpoint, given.Clock), new(http, endpoint, given.Clock), endpoint.BaseUrl, given);
        (_sender, _collector) = (new(_context), new(_context));
    }

    /// <summary>How the pictures of the folder's jobs stand.</summary>
    public BatchReport Report => ReportOf(_context.Folder.Path);

    /// <summary>How the pictures of a folder's jobs stand, also while another process works there.</summary>
    /// <exception cref="InputException">The journal or a job's file is broken.</exception>
    public static BatchReport ReportOf(string folder) => BatchReport.Of(BatchFolder.Read(folder), JournalOf(folder));

    /// <summary>The ratings of a folder; none where there is no journal yet.</summary>
    /// <exception cref="InputException">The journal is broken.</exception>
    public static IReadOnlyList<Rating> JournalOf(string folder) => File.Exists(Path.Combine(folder, JournalReader.FileName)) ? JournalReader.Read(folder) : [];

    /// <summary>Makes sure that the worst case of an estimate fits, beside what is spent in a folder and may be spent by its open jobs.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="maxCost">US dollars in all; null for no limit.</param>
    /// <param name="estimate">What is to be sent.</param>
    /// <exception cref="RaterStoppedException">It does not fit.</exception>
    public static void RequireBudget(string folder, decimal? maxCost, RatingEstimate estimate) =>
        BatchBudget.Require(maxCost, JournalOf(folder), BatchFolder.Read(folder), estimate.Pictures == 0 ? 0 : estimate.WorstUsd);

    /// <summary>Sends pictures that have no final rating and are in no open job, as one job or several. Jobs that were prepared before go first.</summary>
    /// <param name="pictures">The pictures; one that is there twice is sent once.</param>
    /// <param name="setup">What is asked, and the limits.</param>
    /// <param name="progress">Told each picture.</param>
    /// <param name="cancel">Stops; what was submitted goes on at the service.</param>
    /// <exception cref="RaterStoppedException">The service does not take a job, or the budget does not; jobs sent before go on.</exception>
    /// <exception cref="InputException">The folder cannot be written.</exception>
    public async Task<BatchSubmission> SubmitAsync(IReadOnlyList<RatingPicture> pictures, BatchSetup setup, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        await SendPreparedAsync(cancel).ConfigureAwait(false);
        await LookLateAsync(cancel).ConfigureAwait(false);
        using var journal = RatingJournal.Open(_context.Folder.Path);
        return await new JobMaker(_context, setup, journal).MakeAsync(pictures, progress, cancel).ConfigureAwait(false);
    }

    /// <summary>The pictures of jobs that are over which have no final rating, and what to send them again costs in US dollars at the worst; null where that is not known.</summary>
    public (int Pictures, decimal? WorstUsd) CountUnrated()
    {
        var (unrated, cut) = (Unrated(), Cut(JournalOf(_context.Folder.Path)));
        // Answers that were cut off get twice the room.
        return (unrated.Sum(u => u.Entries.Count), unrated.Aggregate((decimal?)0, (sum, u) => sum + (u.Job.WorstUsd / u.Job.Entries.Count * u.Entries.Sum(e => cut.Contains((e.ImageSha256, u.Job.Rater)) ? 2 : 1))));
    }

    /// <summary>Sends pictures again that failed, or whose job brought nothing, as they were asked about then, in smaller parts.</summary>
    /// <param name="partSize">Most requests of a job; null for half of what the job had that brought nothing.</param>
    /// <param name="maxCost">US dollars that the ratings of the folder may cost in all; null for as much as it takes.</param>
    /// <param name="progress">Told each picture.</param>
    /// <param name="cancel">Stops; what was submitted goes on at the service.</param>
    /// <exception cref="RaterStoppedException">The service does not take a job, or the budget does not.</exception>
    public async Task<BatchSubmission> ResubmitAsync(int? partSize, decimal? maxCost, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        await SendPreparedAsync(cancel).ConfigureAwait(false);
        await GiveUpUnknownAsync(cancel).ConfigureAwait(false);
        await LookLateAsync(cancel).ConfigureAwait(false);
        var sum = new BatchSubmission();
        foreach (var (job, entries) in Unrated())
        {
            sum = BatchSubmission.Sum(sum, await AgainAsync(job, entries, partSize, maxCost, progress, cancel).ConfigureAwait(false));
        }
        return sum;
    }

    /// <summary>Submits what is prepared, and finds out about jobs whose creation may have got lost.</summary>
    /// <exception cref="RaterStoppedException">The service does not take a job, or not now.</exception>
    public async Task SendPreparedAsync(CancellationToken cancel = default)
    {
        foreach (var job in _context.Folder.Jobs.Where(j => j.State is BatchJobState.Prepared or BatchJobState.Submitting))
        {
            await _sender.SendAsync(job, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Looks once at each open job, and brings home what is over.</summary>
    /// <exception cref="RaterStoppedException">The service does not answer, or does not know a job; the others were looked at.</exception>
    public async Task CollectAsync(CancellationToken cancel = default)
    {
        foreach (var job in _context.Folder.Jobs.Where(j => j.State == BatchJobState.Submitting))
        {
            await _sender.FindAsync(job, cancel).ConfigureAwait(false);
        }
        var round = await new PollRound(_context, _collector).LookAsync(cancel).ConfigureAwait(false);
        if (round.Trouble is { } trouble)
        {
            throw trouble;
        }
    }

    /// <summary>Waits until no job is open, however long it takes, and brings home each that is over. Passing trouble does not end it.</summary>
    /// <param name="progress">Told how many requests are answered.</param>
    /// <param name="cancel">Stops the waiting; the jobs go on at the service.</param>
    /// <exception cref="RaterStoppedException">The service does not accept the key, or does not know a job.</exception>
    public async Task WaitAsync(IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        await SendPreparedAsync(cancel).ConfigureAwait(false);
        var rounds = new PollRound(_context, _collector);
        for (var pause = _context.Options.Poll; ; pause = PollPlan.Next(pause))
        {
            var round = await rounds.LookAsync(cancel).ConfigureAwait(false);
            progress?.Report(round.Progress);
            if (round.Open == 0)
            {
                return;
            }
            if (round.Trouble is { IsPause: false } permanent)
            {
                throw permanent;
            }
            await Task.Delay(pause, _context.Clock, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Drops a job that was prepared and never sent.</summary>
    /// <returns>Whether it was one.</returns>
    public bool Drop(BatchJob job)
    {
        if (job.State == BatchJobState.Prepared)
        {
            _context.Folder.Save(job.Noted("it was dropped before it was sent") with { State = BatchJobState.Ended, Finished = _context.Clock.GetUtcNow() });
            File.Delete(_context.Folder.Requests(job));
        }
        return job.State == BatchJobState.Prepared;
    }

    static HashSet<(string Sha256, RaterId Rater)> Cut(IEnumerable<Rating> ratings) =>
        [.. ratings.Where(r => r.Answer.Failure?.Kind == RatingFailureKind.Truncated).Select(r => (r.ImageSha256, r.Rater))];

    IReadOnlyList<(BatchJob Job, IReadOnlyList<BatchEntry> Entries)> Unrated() => UnratedEntries.Of(_context.Folder.Jobs, new(JournalOf(_context.Folder.Path)));

    async Task<BatchSubmission> AgainAsync(
        BatchJob job, IReadOnlyList<BatchEntry> entries, int? partSize, decimal? maxCost, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var setup = new BatchSetup
        {
            Model = job.Model,
            Chat = new() { Rubric = job.Rubric, Picture = job.Picture, Clock = _context.Clock },
            Gemini = job.Settings,
            Limits = new() { MostRequests = partSize ?? Math.Max(1, (job.Entries.Count + 1) / 2) },
            MaxCost = maxCost,
            IncludePrivate = true,
            IsEmulated = EmulatedRater.Is(job.Rater),
        };
        using var journal = RatingJournal.Open(_context.Folder.Path);
        var cut = Cut(journal.Earlier).Where(c => c.Rater == job.Rater).Select(c => c.Sha256).ToHashSet();
        var maker = new JobMaker(_context, setup, journal) { NeedRoom = cut, Expected = entries.ToDictionary(e => e.Path, e => e.ImageSha256) };
        return await maker.MakeAsync([.. entries.Select(e => new RatingPicture(e.File, e.Path, []))], progress, cancel).ConfigureAwait(false);
    }

    /// <summary>A job that was given up has been seen to finish all the same: before its pictures are paid for again it is looked at once more.</summary>
    async Task LookLateAsync(CancellationToken cancel)
    {
        foreach (var job in _context.Folder.Jobs.Where(j => j is { State: BatchJobState.Ended, RemoteName: not null, LookedLate: null }))
        {
            try
            {
                var late = await _collector.LookAsync(job with { LookedLate = _context.Clock.GetUtcNow() }, cancel).ConfigureAwait(false);
                _context.Folder.Save(late.Operation.Course == BatchCourse.Unfinished ? late.Job with { State = BatchJobState.Submitted, Finished = null } : late.Job);
            }
            catch (Exception e) when (ServiceFaults.Of(e) is { } fault)
            {
                Late(job, fault, e);
            }
        }
    }

    void Late(BatchJob job, ServiceFault fault, Exception cause) => _context.Folder.Save(fault.Kind == ServiceFaultKind.NoModel
        ? job.Noted("the service no longer knows it") with { LookedLate = _context.Clock.GetUtcNow() }
        : throw BatchStops.Of(fault, cause));

    /// <summary>Gives up open jobs that the service does not know; asked for, since another key's jobs look the same.</summary>
    async Task GiveUpUnknownAsync(CancellationToken cancel)
    {
        foreach (var job in _context.Folder.Jobs.Where(j => j.State == BatchJobState.Submitted))
        {
            try
            {
                await _context.Service.GetAsync(job.RemoteName!, cancel).ConfigureAwait(false);
            }
            catch (ServiceException e) when (e.Fault.Kind == ServiceFaultKind.NoModel)
            {
                var now = _context.Clock.GetUtcNow();
                _context.Folder.Save(job.Noted("the service does not know it; given up") with { State = BatchJobState.Ended, Finished = now, LookedLate = now });
            }
            catch (Exception e) when (ServiceFaults.Of(e) is { } fault)
            {
                throw BatchStops.Of(fault, e);
            }
        }
    }
}
