using System.Collections.Concurrent;
using HeroImages.Files;
using HeroImages.Images;

namespace HeroImages.Labeling;

/// <summary>
/// Has pictures rated. Each rating is in the journal, on the disk, before its worker takes another picture, and what is
/// final there is never asked again: a run can end in any way at any time, and the same run goes on.
/// </summary>
/// <param name="rater">Who rates.</param>
/// <param name="journal">Where ratings go; what is final in it is not asked again.</param>
/// <param name="clock">The clock.</param>
public sealed class RatingRun(IRater rater, RatingJournal journal, TimeProvider clock)
{
    readonly RatingIndex _own = new(journal.Earlier);
    readonly ConcurrentDictionary<string, byte> _taken = new(StringComparer.Ordinal);
    volatile RaterStoppedException? _stopped;

    /// <summary>Ratings of other journals: what is paid for there is written here as well, and not asked again.</summary>
    public RatingIndex Also { get; init; } = new([]);

    /// <summary>Has pictures rated into the journal of a folder, as <see cref="RateAsync"/> does; what is rated there already is not asked again.</summary>
    /// <param name="rater">Who rates.</param>
    /// <param name="pictures">What is to be rated.</param>
    /// <param name="folder">Where the journal is; made if it is not there.</param>
    /// <param name="options">How; null for as many at a time as there are processors.</param>
    /// <param name="progress">Told pictures rated.</param>
    /// <param name="clock">The clock; null for the system's.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <exception cref="InputException">The journal is broken, or another run is writing it.</exception>
    public static async Task<RatingReport> IntoAsync(
        IRater rater, IReadOnlyList<RatingPicture> pictures, string folder, RatingRunOptions? options = null, IProgress<WorkProgress>? progress = null, TimeProvider? clock = null, CancellationToken cancel = default)
    {
        using var journal = RatingJournal.Open(folder);
        options ??= new() { Concurrency = Environment.ProcessorCount };
        return await new RatingRun(rater, journal, clock ?? TimeProvider.System).RateAsync(pictures, options, progress, cancel).ConfigureAwait(false);
    }

    /// <summary>Rates pictures in their order, several at a time.</summary>
    /// <param name="pictures">The pictures. One that is there twice, under two names, is rated once.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told each picture.</param>
    /// <param name="cancel">Stops at once; what is in the journal stays.</param>
    /// <returns>What it came to, also when the rater could not go on.</returns>
    /// <exception cref="InputException">The journal cannot be written.</exception>
    public async Task<RatingReport> RateAsync(
        IReadOnlyList<RatingPicture> pictures, RatingRunOptions options, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        var tally = new RatingTally(pictures.Count, progress);
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Math.Min(options.Concurrency + options.Ahead, pictures.Count)).Select(_ => Task.Run(
            async () =>
            {
                for (var i = Interlocked.Increment(ref next); i < pictures.Count && _stopped is null; i = Interlocked.Increment(ref next))
                {
                    await GuardedAsync(pictures[i], options, tally, cancel).ConfigureAwait(false);
                }
            },
            cancel))).ConfigureAwait(false);
        return tally.Report(_stopped);
    }

    /// <summary>What ends one worker stops the others: they would pay for what cannot be kept.</summary>
    async Task GuardedAsync(RatingPicture picture, RatingRunOptions options, RatingTally tally, CancellationToken cancel)
    {
        try
        {
            await OneAsync(picture, options, tally, cancel).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            _stopped ??= new("Another picture ended the run.", cause: e);
            throw;
        }
    }

    async Task OneAsync(RatingPicture picture, RatingRunOptions options, RatingTally tally, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (picture.Private is not null && !options.IncludePrivate)
        {
            tally.Private();
            return;
        }
        var (content, failure) = PictureFile.Read(picture.Path);
        if (content is null)
        {
            tally.Answer(picture.File, new() { Failure = new(RatingFailureKind.Unreadable, failure!) });
            return;
        }
        var subject = new RatingSubject(picture.File, FileHash.Of(content), content, picture.Animals);
        if (await IsRatedAsync(subject).ConfigureAwait(false))
        {
            tally.Before();
            return;
        }
        await AskAsync(subject, options, tally, cancel).ConfigureAwait(false);
    }

    async Task<bool> IsRatedAsync(RatingSubject subject)
    {
        if (!_taken.TryAdd(subject.Sha256, 0) || _own.Find(subject.Sha256, rater.Id) is not null)
        {
            return true;
        }
        if (Also.Find(subject.Sha256, rater.Id) is not { } elsewhere)
        {
            return false;
        }
        await journal.AppendAsync(elsewhere).ConfigureAwait(false);
        return true;
    }

    async Task AskAsync(RatingSubject subject, RatingRunOptions options, RatingTally tally, CancellationToken cancel)
    {
        try
        {
            var start = clock.GetTimestamp();
            var answer = await rater.RateAsync(subject, cancel).ConfigureAwait(false);
            await journal.AppendAsync(new()
            {
                RatingId = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
                ImageSha256 = subject.Sha256,
                File = subject.File,
                Rater = rater.Id,
                Answer = answer,
                Seconds = Math.Round(clock.GetElapsedTime(start).TotalSeconds, 3),
                At = clock.GetUtcNow(),
            }).ConfigureAwait(false);
            if (tally.Answer(subject.File, answer) >= options.FailuresInARow)
            {
                _stopped ??= new($"The last {options.FailuresInARow} pictures all failed, the last one so: {answer.Failure}. The same command goes on once that is mended.", isPause: true);
            }
        }
        catch (RaterStoppedException e)
        {
            _stopped ??= e;
        }
    }
}
