using System.Globalization;
using HeroImages.Labeling;
using HeroImages.Labeling.Human;

namespace HeroImages.Web.Sittings;

/// <summary>One person at work, from one or several windows. What is answered is on the disk before the next picture is told. Thread-safe.</summary>
/// <param name="desk">What all share.</param>
/// <param name="rater">The person, with the rubric.</param>
abstract class Sitting(ReviewDesk desk, RaterId rater) : IDisposable
{
    /// <summary>Pictures that are made ready ahead.</summary>
    protected const int Ahead = 3;

    const int BreakEach = 200;

    readonly SemaphoreSlim _gate = new(1);
    readonly string _id = Guid.CreateVersion7(desk.Clock.GetUtcNow()).ToString("N");
    int _version;
    int _answers;

    /// <summary>What all share.</summary>
    protected ReviewDesk Desk => desk;

    /// <summary>The person.</summary>
    protected RaterId Rater => rater;

    /// <summary>What pictures are called on the page.</summary>
    public OpaqueIds Ids { get; } = new();

    /// <summary>Decisions since the person came.</summary>
    public int Answers => _answers;

    /// <summary>What is to be shown now.</summary>
    public Task<ReviewPage> PageAsync() => AloneAsync(() => CurrentAsync(null));

    /// <summary>Takes an answer, and tells what comes next.</summary>
    /// <exception cref="StaleViewException">It is about something else than what is shown.</exception>
    /// <exception cref="Files.InputException">The journal cannot be written; nothing has changed.</exception>
    public Task<ReviewPage> AnswerAsync(ReviewAnswer answer) => AloneAsync(async () =>
    {
        Check(answer.View);
        var told = await TakeAsync(answer).ConfigureAwait(false);
        Change();
        _answers++;
        var page = await CurrentAsync(told).ConfigureAwait(false);
        return _answers % BreakEach == 0 ? page with { Break = _answers } : page;
    });

    /// <summary>Takes the last decision back.</summary>
    /// <exception cref="Files.InputException">The journal cannot be written; nothing has changed.</exception>
    public Task<ReviewPage> UndoAsync(string view) => AloneAsync(async () =>
    {
        Check(view);
        var was = await TakeBackAsync().ConfigureAwait(false);
        Change();
        return await CurrentAsync(null).ConfigureAwait(false) with { Was = was };
    });

    /// <summary>Notes marks and words.</summary>
    /// <exception cref="Files.InputException">The journal cannot be written; nothing has changed.</exception>
    public Task<ReviewPage> NoteAsync(ReviewNote note) => AloneAsync(async () =>
    {
        Check(note.View);
        await TakeAsync(note).ConfigureAwait(false);
        return await CurrentAsync(null).ConfigureAwait(false);
    });

    /// <summary>The agreed pictures, once the person has rated all of them.</summary>
    public virtual Task<IReadOnlyList<Anchor>> AnchorsAsync() => Task.FromResult<IReadOnlyList<Anchor>>([]);

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    /// <summary>Names what is shown.</summary>
    protected string View => string.Create(CultureInfo.InvariantCulture, $"{_id[^8..]}-{_version}");

    /// <summary>Runs work while nothing else of this person is done.</summary>
    protected async Task<T> AloneAsync<T>(Func<Task<T>> work)
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>What is to be shown now, with the feedback on the answer before.</summary>
    protected abstract Task<ReviewPage> CurrentAsync(WarmUpFeedback? feedback);

    /// <summary>Writes an answer.</summary>
    protected abstract Task<WarmUpFeedback?> TakeAsync(ReviewAnswer answer);

    /// <summary>Writes marks and words.</summary>
    protected abstract Task TakeAsync(ReviewNote note);

    /// <summary>Takes the last decision back.</summary>
    /// <returns>The value that it had.</returns>
    protected abstract Task<double?> TakeBackAsync();

    /// <summary>How the pictures were seen.</summary>
    protected Viewing Viewing(ReviewAnswer? answer, int order, ViewingKind kind) => new()
    {
        Sitting = _id,
        Order = order,
        Kind = kind,
        Zoomed = answer?.Zoomed ?? false,
        Boxes = answer?.Boxes ?? false,
        Brightness = answer?.Brightness,
    };

    void Check(string view)
    {
        if (view != View)
        {
            throw new StaleViewException();
        }
    }

    /// <summary>What was shown before is shown no more.</summary>
    void Change() => _version++;
}
