using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using HeroImages.Web.Planning;

namespace HeroImages.Web.Sittings;

/// <summary>A person who rates pictures one by one.</summary>
/// <param name="desk">What all share.</param>
/// <param name="rater">The person.</param>
sealed class RatingSitting(ReviewDesk desk, RaterId rater) : Sitting(desk, rater)
{
    /// <summary>Pictures that are counted through with every answer; a longer list takes too long for that.</summary>
    const int QuicklyCounted = 5000;

    const int CountEach = 20;

    readonly ReviewState _state = new(ReviewPlan.Of(desk.Index.Pictures, desk.Options.PlanFor(rater.Rater)), desk.Index, rater);
    ReviewView? _view;
    int _counts;
    int _total;
    int _read;
    int _driftTold;

    /// <inheritdoc/>
    public override Task<IReadOnlyList<Anchor>> AnchorsAsync() => AloneAsync(() =>
    {
        Refresh();
        return Task.FromResult<IReadOnlyList<Anchor>>(WarmUpLeft() > 0 ? [] :
        [
            .. from picture in _state.Plan.Order
               let shown = _state.Plan.Pictures[picture]
               where shown.Agreed is not null && Desk.Index.Sha256(picture) is not null
               orderby shown.Agreed
               select new Anchor(Ids.Of(picture, "anchor"), shown.Agreed ?? 0, shown.AgreedWhy),
        ]);
    });

    /// <inheritdoc/>
    protected override async Task<ReviewPage> CurrentAsync(WarmUpFeedback? feedback)
    {
        _view = await FindReadableAsync().ConfigureAwait(false);
        var coming = _state.UpNext().Take(Ahead + 1).ToList();
        var shown = _state.Done.Count(d => d.Kind != DecisionKind.Failure);
        var pending = _view is null ? null : _state.Pending(_view);
        return new()
        {
            Mode = ReviewMode.Rate,
            Rater = Rater.Rater,
            View = View,
            Pictures = _view is null ? [] : [Shown(_view)],
            Next = [.. coming.Skip(1).Select(Prepared)],
            Done = shown,
            Total = Total(shown, coming.Count),
            CanUndo = _state.Last is not null,
            Marks = pending?.Marks ?? [],
            Words = pending?.Answer.Reasons,
            WarmUp = _view?.Kind == ViewingKind.Calibration ? WarmUpLeft() : 0,
            Feedback = feedback,
            Drift = NewDrift(),
            End = _view is null ? ReviewSummaries.Of(_state, Desk.Unreadable.Count, Desk.Journal) : null,
        };
    }

    /// <inheritdoc/>
    protected override async Task<WarmUpFeedback?> TakeAsync(ReviewAnswer answer)
    {
        if (_view is not { } view)
        {
            throw new StaleViewException();
        }
        answer = AnswerCheck.Of(answer, ReviewMode.Rate, 1);
        var pending = _state.Pending(view);
        await WriteAsync(Line(view, answer) with { Marks = Marks(answer, pending), Answer = answer.Skip ? new() : new() { Value = answer.Value, Reasons = pending?.Answer.Reasons } }).ConfigureAwait(false);
        var picture = _state.Plan.Pictures[view.Picture];
        return view.Kind == ViewingKind.Calibration && !answer.Skip ? new(answer.Value, picture.Agreed!.Value, picture.AgreedWhy) : null;
    }

    /// <inheritdoc/>
    protected override async Task TakeAsync(ReviewNote note)
    {
        if (_view is not { } view)
        {
            throw new StaleViewException();
        }
        var before = _state.Pending(view)?.RatingId;
        var words = string.IsNullOrWhiteSpace(note.Words) ? null : note.Words.Trim();
        if (before is not null || words is not null || note.Marks.Count > 0)
        {
            await WriteAsync(Line(view, null) with { Marks = [.. note.Marks.Where(m => m != PictureMark.Reject).Distinct().Order()], Answer = new() { Reasons = words }, Withdraws = before }).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    protected override async Task<double?> TakeBackAsync()
    {
        Refresh();
        if (_state.Last is not { } last)
        {
            return null;
        }
        await WriteAsync(Line(new(last.Picture, last.Why), null) with { Answer = new(), Withdraws = last.Rating.RatingId }).ConfigureAwait(false);
        return last.Rating.Answer.Value;
    }

    /// <summary>What comes next that can be shown; what cannot is recorded and passed over.</summary>
    async Task<ReviewView?> FindReadableAsync()
    {
        Refresh();
        while (_state.UpNext().FirstOrDefault() is { } view)
        {
            if (await IsReadableAsync(view).ConfigureAwait(false))
            {
                return view;
            }
        }
        return null;
    }

    async Task<bool> IsReadableAsync(ReviewView view)
    {
        var picture = await Desk.Screen.GetAsync(_state.Plan.Pictures[view.Picture].Path).ConfigureAwait(false);
        if (picture.Sha256 is not { } hash)
        {
            Desk.CannotShow(view.Picture, picture.Failure!);
            _state.PassOver(view.Picture);
            return false;
        }
        Desk.Index.Learn(view.Picture, hash);
        if (picture.Failure is { } failure)
        {
            Desk.CannotShow(view.Picture, failure);
            await WriteAsync(Line(view, null) with { Answer = new() { Failure = new(RatingFailureKind.Unreadable, failure) } }).ConfigureAwait(false);
            return false;
        }
        if (view.Kind != ViewingKind.Repeat && _state.IsDecided(hash))
        {
            _state.PassOver(view.Picture);
            return false;
        }
        return true;
    }

    async Task WriteAsync(Rating line)
    {
        await Desk.Ratings.AppendAsync(line).ConfigureAwait(false);
        Refresh();
    }

    void Refresh() => _read = Desk.Ratings.Read(_read, _state.Apply);

    Rating Line(ReviewView view, ReviewAnswer? answer) => new()
    {
        RatingId = Desk.NewId(),
        ImageSha256 = Desk.Index.Sha256(view.Picture)!,
        File = _state.Plan.Pictures[view.Picture].File,
        Rater = Rater,
        Answer = new(),
        Seconds = answer?.Seconds,
        At = Desk.Clock.GetUtcNow(),
        Viewing = Viewing(answer, _state.Done.Count, view.Kind),
    };

    /// <summary>A picture that is never to be shown is no favourite; what is left for the end keeps its marks in the line before.</summary>
    static IReadOnlyList<PictureMark> Marks(ReviewAnswer answer, Rating? pending) =>
        answer.Skip ? []
        : answer.Reject ? [.. (pending?.Marks ?? []).Where(m => m != PictureMark.Favourite).Append(PictureMark.Reject).Order()]
        : pending?.Marks ?? [];

    int WarmUpLeft() => _state.Plan.Order.Count(p => _state.Plan.Pictures[p].Agreed is not null) - _state.Done.Where(d => d.Why == ViewingKind.Calibration).Select(d => d.Picture).Distinct().Count();

    /// <summary>How many there are for this person; of a long list counted now and then, since only rejects and other people change it.</summary>
    int Total(int shown, int coming)
    {
        if (coming <= Ahead)
        {
            return shown + coming;
        }
        if (_state.Plan.Order.Count <= QuicklyCounted || _counts++ % CountEach == 0)
        {
            _total = shown + _state.UpNext().Count();
        }
        return _total;
    }

    Drift? NewDrift()
    {
        var values = _state.Done.Where(d => d is { Kind: DecisionKind.Value, Why: ViewingKind.Rating }).Select(d => d.Rating.Answer.Value!.Value).ToList();
        if (values.Count < _driftTold + Drift.Stretch || Drift.Of(values) is not { IsMuch: true } drift)
        {
            return null;
        }
        _driftTold = values.Count;
        return drift;
    }

    /// <summary>Begins to make a picture ready that is not shown yet.</summary>
    string Prepared(ReviewView view)
    {
        _ = Desk.Screen.GetAsync(_state.Plan.Pictures[view.Picture].Path);
        return Id(view);
    }

    ShownPicture Shown(ReviewView view) => new(Id(view), [.. _state.Plan.Pictures[view.Picture].Animals.Select(b => (IReadOnlyList<double>)[b.X, b.Y, b.Width, b.Height])]);

    string Id(ReviewView view) => Ids.Of(view.Picture, $"{view.Kind}");
}
