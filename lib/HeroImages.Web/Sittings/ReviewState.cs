using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using HeroImages.Web.Planning;

namespace HeroImages.Web.Sittings;

/// <summary>
/// Where a person is in the plan: what was decided, what comes next, what undo takes back. It follows from the plan and the lines of the
/// journal alone, in their order; so whatever ended a sitting, replaying the journal goes on at the next picture. For one thread.
/// </summary>
public sealed class ReviewState
{
    readonly PictureIndex _index;
    readonly RaterId _rater;
    readonly int[] _places;
    readonly List<Decision> _done = [];
    readonly Dictionary<(int Picture, bool IsRepeat), Rating> _pending = [];
    readonly OthersWork _others;
    readonly HashSet<int> _passedOver = [];
    readonly Dictionary<string, string> _decidedBytes = new(StringComparer.Ordinal);
    int _firstOpen;

    /// <param name="plan">The person's plan.</param>
    /// <param name="index">The pictures of the plan.</param>
    /// <param name="rater">The person, with the rubric.</param>
    public ReviewState(ReviewPlan plan, PictureIndex index, RaterId rater)
    {
        (Plan, _index, _rater, _others) = (plan, index, rater, new(index, rater));
        _places = Enumerable.Repeat(-1, plan.Pictures.Count).ToArray();
        for (var place = 0; place < plan.Order.Count; place++)
        {
            _places[plan.Order[place]] = place;
        }
    }

    /// <summary>The plan.</summary>
    public ReviewPlan Plan { get; }

    /// <summary>What was decided and not taken back, in the order in which it was.</summary>
    public IReadOnlyList<Decision> Done => _done;

    /// <summary>How many of the person's pictures others have rated before, so that they are not asked.</summary>
    public int LeftToOthers => Plan.Order.Count(picture => IsTaken(picture));

    /// <summary>Pictures that were passed over since they cannot be read, or were rated under another name.</summary>
    public int PassedOver => _passedOver.Count;

    /// <summary>The decision that undo takes back; null when there is none.</summary>
    public Decision? Last => _done.FindLast(d => d.Kind != DecisionKind.Failure);

    /// <summary>Marks and words that were noted on a picture before it was decided; null for none.</summary>
    public Rating? Pending(ReviewView view) => _pending.GetValueOrDefault(Key(view));

    /// <summary>Whether the person has decided on these bytes already, under whatever name.</summary>
    public bool IsDecided(string sha256) => _decidedBytes.ContainsValue(sha256);

    /// <summary>Leaves a picture out from now on, without a line in the journal.</summary>
    public void PassOver(int picture) => _passedOver.Add(picture);

    /// <summary>Takes in a line of the journal, the person's own or another's.</summary>
    public void Apply(Rating rating)
    {
        if (rating.Rater != _rater)
        {
            _others.Apply(rating);
            return;
        }
        if (rating.Withdraws is { } withdrawn)
        {
            TakeBack(withdrawn);
        }
        var kind = Decision.KindOf(rating);
        if (kind is DecisionKind.Value or DecisionKind.Reject or DecisionKind.Failure)
        {
            _decidedBytes[rating.RatingId] = rating.ImageSha256;
        }
        if (_index.Find(rating) is { } picture)
        {
            Apply(rating, picture, kind);
        }
    }

    void Apply(Rating rating, int picture, DecisionKind? kind)
    {
        if (kind is { } decided)
        {
            _done.Add(new(rating, picture, decided));
        }
        else if (rating.Marks.Count > 0 || rating.Answer.Reasons is not null)
        {
            _pending[(picture, rating.Viewing?.Kind == ViewingKind.Repeat)] = rating;
        }
    }

    /// <summary>What comes next, and after that if all before it is rated.</summary>
    public IEnumerable<ReviewView> UpNext()
    {
        SkipClosed();
        return new UpNext(Plan, _done, _firstOpen, IsOpen).Views();
    }

    void TakeBack(string ratingId)
    {
        _decidedBytes.Remove(ratingId);
        var at = _done.FindLastIndex(d => d.Rating.RatingId == ratingId);
        if (at >= 0)
        {
            _firstOpen = Math.Min(_firstOpen, Math.Max(0, _places[_done[at].Picture]));
            _done.RemoveAt(at);
        }
        foreach (var key in _pending.Where(p => p.Value.RatingId == ratingId).Select(p => p.Key).ToList())
        {
            _pending.Remove(key);
        }
    }

    /// <summary>Not decided, not even skipped.</summary>
    bool IsOpen(int picture) => !_passedOver.Contains(picture) && !IsTaken(picture);

    bool IsTaken(int picture) => !Plan.IsShared(picture) && _others.Has(picture);

    /// <summary>Moves past what stays decided, so that long sittings stay quick.</summary>
    void SkipClosed()
    {
        var first = _done.Where(d => d.Why != ViewingKind.Repeat).Select(d => d.Picture).ToHashSet();
        while (_firstOpen < Plan.Order.Count && first.Contains(Plan.Order[_firstOpen]))
        {
            _firstOpen++;
        }
    }

    static (int Picture, bool IsRepeat) Key(ReviewView view) => (view.Picture, view.Kind == ViewingKind.Repeat);
}
