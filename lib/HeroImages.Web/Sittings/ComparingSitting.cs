using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using HeroImages.Web.Planning;

namespace HeroImages.Web.Sittings;

/// <summary>A person who compares pictures: two side by side, or the frames of a burst.</summary>
/// <param name="desk">What all share.</param>
/// <param name="rater">The person.</param>
sealed class ComparingSitting(ReviewDesk desk, RaterId rater) : Sitting(desk, rater)
{
    readonly ComparisonState _state = new(Plan(desk, rater), desk.Index, rater);
    int? _shown;
    int _read;

    /// <inheritdoc/>
    protected override async Task<ReviewPage> CurrentAsync(WarmUpFeedback? feedback)
    {
        _shown = await FindReadableAsync().ConfigureAwait(false);
        var open = _state.Open().ToList();
        return new()
        {
            Mode = Desk.Options.Mode,
            Rater = Rater.Rater,
            View = View,
            Pictures = _shown is { } shown ? [.. _state.Shown(shown).Pictures.Select(Shown)] : [],
            Next = [.. open.Skip(1).Take(Ahead).SelectMany(i => _state.Comparisons[i].Pictures).Distinct().Select(Prepared)],
            Done = _state.Done,
            Total = _state.Done + open.Count,
            CanUndo = _state.Last.Count > 0,
            End = _shown is null ? ReviewSummaries.Of(_state, Desk.Unreadable.Count, Desk.Journal) : null,
        };
    }

    /// <inheritdoc/>
    protected override async Task<WarmUpFeedback?> TakeAsync(ReviewAnswer answer)
    {
        if (_shown is not { } shown)
        {
            throw new StaleViewException();
        }
        var comparison = _state.Shown(shown);
        answer = AnswerCheck.Of(answer, Desk.Options.Mode, comparison.Pictures.Count);
        var order = _state.Done;
        foreach (var verdict in Verdicts.Of(comparison, answer))
        {
            await WriteAsync(Line(verdict, comparison.Burst, answer, order)).ConfigureAwait(false);
        }
        return null;
    }

    /// <inheritdoc/>
    protected override Task TakeAsync(ReviewNote note) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task<double?> TakeBackAsync()
    {
        Refresh();
        foreach (var verdict in _state.Last)
        {
            await WriteAsync(verdict with { VerdictId = Desk.NewId(), Choice = null, Withdraws = verdict.VerdictId, Seconds = null, At = Desk.Clock.GetUtcNow() }).ConfigureAwait(false);
        }
        return null;
    }

    async Task<int?> FindReadableAsync()
    {
        Refresh();
        while (_state.Open().Select(i => (int?)i).FirstOrDefault() is { } open)
        {
            if (await AreReadableAsync(_state.Shown(open).Pictures).ConfigureAwait(false))
            {
                return open;
            }
        }
        return null;
    }

    /// <summary>Whether all can be shown; those that cannot are left out from now on.</summary>
    async Task<bool> AreReadableAsync(IReadOnlyList<int> pictures)
    {
        var shelved = await Task.WhenAll(pictures.Select(p => Desk.Screen.GetAsync(Desk.Index.Pictures[p].Path))).ConfigureAwait(false);
        foreach (var (picture, made) in pictures.Zip(shelved))
        {
            if (made.Sha256 is { } hash)
            {
                Desk.Index.Learn(picture, hash);
            }
            if (made.Failure is { } failure)
            {
                Desk.CannotShow(picture, failure);
                _state.PassOver(picture);
            }
        }
        return shelved.All(made => made.Failure is null);
    }

    async Task WriteAsync(PairVerdict line)
    {
        await Desk.Verdicts.AppendAsync(line).ConfigureAwait(false);
        Refresh();
    }

    void Refresh() => _read = Desk.Verdicts.Read(_read, _state.Apply);

    PairVerdict Line((int First, int Second, PairChoice? Choice) verdict, string? burst, ReviewAnswer answer, int order) => new()
    {
        VerdictId = Desk.NewId(),
        First = Pointer(verdict.First),
        Second = Pointer(verdict.Second),
        Choice = verdict.Choice,
        Rater = Rater,
        Burst = burst,
        Seconds = answer.Seconds,
        At = Desk.Clock.GetUtcNow(),
        Viewing = Viewing(answer, order, ViewingKind.Rating),
    };

    PicturePointer Pointer(int picture) => new(Desk.Index.Sha256(picture)!, Desk.Index.Pictures[picture].File);

    string Prepared(int picture)
    {
        _ = Desk.Screen.GetAsync(Desk.Index.Pictures[picture].Path);
        return Ids.Of(picture, "compared");
    }

    ShownPicture Shown(int picture) => new(Ids.Of(picture, "compared"), [.. Desk.Index.Pictures[picture].Animals.Select(b => (IReadOnlyList<double>)[b.X, b.Y, b.Width, b.Height])]);

    static IReadOnlyList<Comparison> Plan(ReviewDesk desk, RaterId rater) => desk.Options.Mode == ReviewMode.Pairs
        ? ComparisonPlan.Pairs(desk.Index.Pictures, desk.Options.PlanFor(rater.Rater))
        : ComparisonPlan.Bursts(desk.Index.Pictures, desk.Options.PlanFor(rater.Rater));
}
