using System.Collections.Concurrent;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using HeroImages.Labeling.Rubrics;
using HeroImages.Web.Pictures;

namespace HeroImages.Web.Sittings;

/// <summary>What all who review at the same time share: the pictures, made ready, and the journal. Thread-safe.</summary>
sealed class ReviewDesk : IDisposable
{
    const long MegaByte = 1 << 20;

    readonly ConcurrentDictionary<string, Lazy<Sitting>> _sittings = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, Unreadable> _unreadable = new(StringComparer.Ordinal);
    readonly IDisposable _journal;

    ReviewDesk(ReviewOptions options, PictureIndex index, IDisposable journal) => (Options, Index, _journal) = (options, index, journal);

    /// <summary>What is reviewed, and how.</summary>
    public ReviewOptions Options { get; }

    /// <summary>The rubric.</summary>
    public required Rubric Rubric { get; init; }

    /// <summary>The pictures.</summary>
    public PictureIndex Index { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock => Options.Clock;

    /// <summary>Where the journal lies.</summary>
    public required string Journal { get; init; }

    /// <summary>All ratings; not used for comparisons.</summary>
    public required JournalLog<Rating> Ratings { get; init; }

    /// <summary>All comparisons; not used for ratings.</summary>
    public required JournalLog<PairVerdict> Verdicts { get; init; }

    /// <summary>Pictures of the size of a screen.</summary>
    public PictureShelf Screen { get; } = new(new() { LongestSide = 2048, Quality = 88 }, 96 * MegaByte);

    /// <summary>Pictures in full, to be enlarged.</summary>
    public PictureShelf Full { get; } = new(new() { LongestSide = 6144, Quality = 92 }, 64 * MegaByte);

    /// <summary>Small ones, shown beside the scale.</summary>
    public PictureShelf Small { get; } = new(new() { LongestSide = 320, Quality = 80 }, 16 * MegaByte);

    /// <summary>Pictures that could not be shown, by name.</summary>
    public IReadOnlyList<Unreadable> Unreadable => [.. _unreadable.Values.OrderBy(u => u.File, StringComparer.Ordinal)];

    /// <summary>Decisions of all since the desk was opened.</summary>
    public int Answers => _sittings.Values.Sum(sitting => sitting.Value.Answers);

    /// <summary>Opens the journal and looks at the pictures that it names.</summary>
    /// <exception cref="InputException">The journal cannot be written, another process is writing it, or a line of it is broken.</exception>
    public static ReviewDesk Open(ReviewOptions options, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var rubric = RubricFiles.Get(options.Rubric);
        IDisposable journal = options.Mode == ReviewMode.Rate ? RatingJournal.Open(options.Folder) : PairJournal.Open(options.Folder);
        try
        {
            var index = new PictureIndex(PairEstimates.Of(options));
            var desk = Of(options with { Pictures = index.Pictures }, index, journal, rubric);
            index.LearnNamed(Named(journal), progress, cancel);
            return desk;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>The sitting of a person, the same for all windows.</summary>
    /// <param name="name">A name that <see cref="RaterName"/> lets pass.</param>
    public Sitting Sit(string name) => _sittings.GetOrAdd(name, _ => new(() =>
    {
        var rater = new RaterId(name, null, Rubric.Id);
        return Options.Mode == ReviewMode.Rate ? new RatingSitting(this, rater) : new ComparingSitting(this, rater);
    })).Value;

    /// <summary>Remembers a picture that could not be shown.</summary>
    public void CannotShow(int picture, string reason) => _unreadable.TryAdd(Index.Pictures[picture].File, new(Index.Pictures[picture].File, reason));

    /// <summary>A new id for a line of the journal.</summary>
    public string NewId() => Guid.CreateVersion7(Clock.GetUtcNow()).ToString("N");

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var sitting in _sittings.Values)
        {
            sitting.Value.Dispose();
        }
        _journal.Dispose();
        Screen.Dispose();
        Full.Dispose();
        Small.Dispose();
    }

    static ReviewDesk Of(ReviewOptions options, PictureIndex index, IDisposable journal, Rubric rubric) => new(options, index, journal)
    {
        Rubric = rubric,
        Journal = journal is RatingJournal r ? r.Path : ((PairJournal)journal).Path,
        Ratings = journal is RatingJournal ratings ? new(ratings.Earlier, ratings.AppendAsync) : new([], _ => throw new InvalidOperationException("pairs are compared, not rated")),
        Verdicts = journal is PairJournal pairs ? new(pairs.Earlier, pairs.AppendAsync) : new([], _ => throw new InvalidOperationException("pictures are rated, not compared")),
    };

    static IEnumerable<string> Named(IDisposable journal) => journal is RatingJournal ratings
        ? ratings.Earlier.Select(rating => rating.File)
        : ((PairJournal)journal).Earlier.SelectMany(verdict => new[] { verdict.First.File, verdict.Second.File });
}
